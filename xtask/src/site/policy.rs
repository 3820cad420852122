//! What the browser may load and send on behalf of the page: itself, and nothing else.
//!
//! Stated twice: in each page, for hosts that send no headers, and in `_headers`, for those that read that file.

/// The directives that a page can state about itself.
const POLICY: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
];

/// The policy as a page states it. `frame-ancestors` is not in it, since browsers heed it only in a header.
pub fn meta() -> String {
    format!(
        r#"<meta http-equiv="Content-Security-Policy" content="{}" />"#,
        POLICY.join("; ")
    )
}

/// The file that Netlify, Cloudflare Pages and the server of `cargo xtask serve` read their headers from.
pub fn headers() -> String {
    format!(
        "\
/*
  Content-Security-Policy: {}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
",
        POLICY.join("; ")
    )
}
