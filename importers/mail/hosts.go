package mail

import "strings"

// isShared reports whether a domain carries the mail or the newsletters of
// anybody, so that it says nothing of who publishes. Hosts under it that it lends are
// often its machines ("mail.beehiiv.com").
func isShared(domain string) bool {
	_, lender, _ := strings.Cut(domain, ".")
	return carries(domain) || carries(lender)
}

// carries reports whether a domain is a service's that carries what others write.
func carries(domain string) bool {
	switch domain {
	case "gmail.com", "googlemail.com", "googlegroups.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "yahoo.co.uk",
		"ymail.com", "rocketmail.com", "yahoogroups.com", "aol.com", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com",
		"pm.me", "gmx.com", "gmx.net", "gmx.de", "web.de", "t-online.de", "mail.com", "mail.ru", "yandex.ru", "yandex.com", "zoho.com",
		"fastmail.com", "fastmail.fm", "hey.com", "tutanota.com", "tuta.com", "qq.com", "163.com", "126.com", "orange.fr", "free.fr",
		"wanadoo.fr", "laposte.net", "libero.it", "comcast.net", "verizon.net", "att.net", "btinternet.com":
		return true // mailboxes
	case "substack.com", "beehiiv.com", "ghost.io", "buttondown.email", "buttondown.com", "convertkit.com", "convertkit-mail.com",
		"convertkit-mail2.com", "ck.page", "kit.com", "revue.email", "getrevue.co", "tinyletter.com", "mailchi.mp", "mailchimp.com",
		"mailchimpapp.com", "mcsv.net", "mcdlv.net", "rsgsv.net", "list-manage.com", "campaign-archive.com", "createsend.com",
		"cmail19.com", "cmail20.com", "createsend1.com", "campaignmonitor.com", "constantcontact.com", "ccsend.com", "rs6.net",
		"sendgrid.net", "sendinblue.com", "brevo.com", "mailerlite.com", "mlsend.com", "mailgun.org", "amazonses.com", "sailthru.com",
		"exacttarget.com", "exct.net", "hubspotemail.net", "activehosted.com", "getresponse.com", "aweber.com",
		"feedburner.com", "follow.it", "medium.com", "linkedin.com", "groups.io", "freelists.org", "wordpress.com", "patreon.com",
		"govdelivery.com", "cleverreach.com", "rapidmail.de", "emlnk.com", "sparkpostmail.com", "mandrillapp.com", "klaviyomail.com":
		return true // services
	}
	return false
}
