//! Which addresses are those of the public Internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// False for everything that lies in a network of its own, or nowhere.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let reserved = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || a == 0
        // Behind the addresses that carriers share, and where networks are measured.
        || (a == 100 && (64..128).contains(&b))
        || (a == 198 && (18..20).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        // Multicast, reserved and broadcast.
        || a >= 224;
    !reserved
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let parts = address.segments();
    // Global unicast alone, without documentation and without what carries an address of IPv4 along.
    (0x2000..0x4000).contains(&parts[0])
        && parts[..2] != [0x2001, 0x0db8]
        && parts[..2] != [0x2001, 0]
        && parts[0] != 0x2002
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use super::is_public;

    #[test]
    fn nothing_behind_the_server_is_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "ff02::1",
            "64:ff9b::7f00:1",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_public(inside.parse().expect(inside)), "{inside}");
        }
        for outside in ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"] {
            assert!(is_public(outside.parse().expect(outside)), "{outside}");
        }
    }
}
