//! What a home of restore points keeps.

use konvey::domain::Moment;
use konvey::ports::{RestorePointId, RestorePoints, RestoreReason};

/// Tries a home of restore points; it is empty afterwards.
pub async fn check(points: &dyn RestorePoints) {
    points.delete_all().await.unwrap();
    assert_eq!(points.list().await, Ok(vec![]));
    assert_eq!(points.get(RestorePointId(1)).await, Ok(None));

    let large: Vec<u8> = (0..=255).cycle().take(3_000_000).collect();
    let first = points.put(
        RestoreReason::Import,
        Moment(1_700_000_000_123),
        large.chunks(1_000_000).map(<[u8]>::to_vec).collect(),
    );
    let first = first.await.unwrap();
    let second = points.put(RestoreReason::Room, Moment(-5), vec![]);
    let second = second.await.unwrap();
    assert_ne!(first, second);

    let listed = points.list().await.unwrap();
    let told: Vec<_> = listed
        .iter()
        .map(|point| (point.id, point.reason, point.at, point.size))
        .collect();
    let expected = [
        (second, RestoreReason::Room, Moment(-5), 0),
        (
            first,
            RestoreReason::Import,
            Moment(1_700_000_000_123),
            3_000_000,
        ),
    ];
    assert_eq!(told, expected);
    assert_eq!(points.get(first).await, Ok(Some(large)));
    assert_eq!(points.get(second).await, Ok(Some(vec![])));

    points.delete(first).await.unwrap();
    points.delete(first).await.unwrap();
    assert_eq!(points.get(first).await, Ok(None));
    let third = points
        .put(RestoreReason::Daily, Moment(0), vec![vec![7]])
        .await;
    assert!(
        ![first, second].contains(&third.unwrap()),
        "a number came twice"
    );

    points.delete_all().await.unwrap();
    assert_eq!(points.list().await, Ok(vec![]));
    assert_eq!(points.get(second).await, Ok(None));
}
