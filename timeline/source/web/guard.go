package web

import (
	"fmt"
	"net/netip"
	"syscall"

	"code.dny.dev/ssrf"
)

// guardian knows the special-purpose networks of IANA's registries. Ports are
// free: news sites and archives answer on others than 80 and 443 too.
var guardian = ssrf.New(ssrf.WithAnyPort())

// guard is a [net.Dialer] Control function. It sees the address that will be
// dialled, after name resolution and for every redirect, so that no name can
// lead inside.
func guard(network, address string, c syscall.RawConn) error {
	if ap, err := netip.ParseAddrPort(address); err == nil {
		if a := ap.Addr().Unmap(); a.IsLoopback() || a.IsPrivate() || a.IsUnspecified() || a.IsLinkLocalUnicast() || a.IsMulticast() {
			return fmt.Errorf("%s is %w", a, ErrPrivate)
		}
	}
	if err := guardian.Safe(network, address, c); err != nil {
		return fmt.Errorf("%s is %w: %v", address, ErrPrivate, err)
	}
	return nil
}
