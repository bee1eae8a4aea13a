package mail

import (
	"fmt"
	"strings"
)

// isSealed reports whether a part is an S/MIME envelope (RFC 8551, section 3.2).
func isSealed(kind string, params map[string]string) bool {
	return (kind == "application/pkcs7-mime" || kind == "application/x-pkcs7-mime") && !strings.EqualFold(params["smime-type"], "certs-only")
}

// sealed says why a part cannot be read.
func sealed(kind string, params map[string]string) error {
	switch {
	case strings.EqualFold(params["smime-type"], "signed-data"):
		return fmt.Errorf("%w: wrapped in an S/MIME signature (save it from the mail program as plain text)", ErrEncrypted)
	case isSealed(kind, params):
		return fmt.Errorf("%w: encrypted with S/MIME (decrypt it first)", ErrEncrypted)
	}
	return fmt.Errorf("%w: encrypted with OpenPGP (decrypt it first)", ErrEncrypted)
}

// unseal takes the armour off a text that is signed in place with OpenPGP (RFC
// 9580, section 7). It returns an error that wraps ErrEncrypted for one that is
// encrypted.
func unseal(s string) (string, error) {
	top := strings.TrimLeft(s, " \t\n")
	if strings.HasPrefix(top, "-----BEGIN PGP MESSAGE-----") {
		return "", sealed("", nil)
	}
	rest, signed := strings.CutPrefix(top, "-----BEGIN PGP SIGNED MESSAGE-----")
	if !signed {
		return s, nil
	}
	if _, text, found := strings.Cut(rest, "\n\n"); found { // behind "Hash: SHA256"
		rest = text
	}
	rest, _, _ = strings.Cut(rest, "\n-----BEGIN PGP SIGNATURE-----")
	return strings.ReplaceAll(strings.TrimPrefix(rest, "- "), "\n- ", "\n"), nil
}
