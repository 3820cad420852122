//! What was done by channel.

use super::desk::{Desk, day, label};
use super::year;
use crate::domain::*;
use crate::ledger::{Command, NewActivity};
use crate::report::*;

fn done(desk: &mut Desk, deal: DealId, kind: ActivityKind, channel: Option<Channel>, on: &str) {
    let on = day(on);
    desk.run(Command::AddActivity(Box::new(NewActivity {
        kind,
        subject: label("talk"),
        values: vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::Channel(channel),
            ActivityValue::On(Some(on)),
            ActivityValue::State(ActivityState::Done(on)),
        ],
    })));
}

#[test]
fn a_channel_has_what_was_done_by_it_and_what_became_of_these_deals() {
    use ActivityKind::{Call, Demo, Note, Task};
    let mut desk = Desk::new(&[("A", 50)]);
    let [won, lost, open] = ["won", "lost", "open"].map(|title| desk.add(0, title, Some(10)));
    let (phone, video) = (Some(Channel::Phone), Some(Channel::Video));
    done(&mut desk, won, Call, phone, "2026-02-01");
    done(&mut desk, won, Call, phone, "2026-02-02");
    done(&mut desk, won, Demo, video, "2026-02-03");
    done(&mut desk, lost, Call, phone, "2026-02-03");
    done(&mut desk, open, Call, None, "2026-02-03");
    // Of another year, and nothing that went to the buyer.
    done(&mut desk, open, Call, phone, "2025-02-03");
    done(&mut desk, open, Task, None, "2026-02-03");
    done(&mut desk, open, Note, None, "2026-02-03");
    desk.close(won, OutcomeKind::Won, "2026-03-05", Some(10));
    desk.close(lost, OutcomeKind::Lost, "2026-03-05", None);

    let scope = year(&desk, 2026);
    let found = channels(&desk.book, &scope);
    let told: Vec<_> = found
        .iter()
        .map(|row| {
            let counts = [row.activities.len(), row.deals.len(), row.won, row.lost];
            (row.channel, counts, row.win_rate().basis_points())
        })
        .collect();
    assert_eq!(
        told,
        [
            (phone, [3, 2, 1, 1], Some(5_000)),
            (video, [1, 1, 1, 0], Some(10_000)),
            (None, [1, 1, 0, 0], None),
        ]
    );
    for row in &found {
        let set = DealSet::Channel(row.channel);
        assert_eq!(members(&desk.book, set, &scope), row.deals);
    }
    let email = DealSet::Channel(Some(Channel::Email));
    assert_eq!(members(&desk.book, email, &scope), []);
}
