package english

import (
	"strings"
	"sync"
)

// set is a table of words, parsed on first use.
type set func() map[string]bool

func newSet(words string) set {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(words) {
			m[strings.ReplaceAll(w, "_", " ")] = true
		}
		return m
	})
}

var people = newSet(`
spokesman spokeswoman spokesperson official officer minister president chairman chairwoman chair chairperson leader
secretary ambassador senator congressman congresswoman lawmaker legislator governor mayor judge justice prosecutor
lawyer attorney counsel general colonel captain commander sergeant lieutenant admiral chief director manager executive
ceo head aide adviser advisor assistant deputy analyst expert researcher scientist professor scholar author writer
reporter journalist correspondent editor columnist commentator host anchor activist campaigner critic opponent
supporter ally rival candidate nominee voter resident neighbor neighbour villager witness victim survivor relative
father mother wife husband son daughter brother sister friend colleague player coach captain doctor nurse teacher
student worker employee farmer trader economist strategist pollster historian diplomat envoy negotiator delegate
inspector investigator detective policeman policewoman sheriff trooper soldier fighter militant rebel insurgent
source person man woman boy girl member representative owner founder investor banker broker lobbyist donor
republican democrat conservative liberal socialist prince princess king queen pope bishop priest rabbi imam cleric
speaker whip chancellor premier commissioner treasurer controller comptroller pilot driver passenger tourist
engineer architect builder firefighter paramedic harbourmaster veteran bystander onlooker passer-by tenant landlord customer
scholar physician surgeon psychologist skipper councillor challenger marshal lineman guard baker fisherman rescuer patient husband wife pensioner steward
organizer organiser demonstrator protester protestor migrant refugee chauffeur
administrator foreman boss pal mum dad mom ex-wife ex-husband crooner singer actor actress artist painter sculptor
poet novelist playwright composer conductor dancer comedian chef cook butcher grocer barber plumber carpenter
mechanic vet veterinarian dentist pharmacist chemist physicist mathematician astronomer forecaster curator librarian
archivist lecturer headteacher headmaster headmistress superintendent dean rector provost warden ranger gardener
shepherd seaman sailor umpire referee catcher pitcher striker goalkeeper defender midfielder quarterback trainer
jockey boxer cyclist runner swimmer medallist merchant dealer shopkeeper restaurateur hotelier entrepreneur tycoon
billionaire millionaire heir landowner barrister solicitor magistrate coroner clerk bailiff notary ombudsman postman
postmaster schoolteacher schoolboy schoolgirl insider agent publicist promoter producer screenwriter filmmaker
presenter mp mep undersecretary co-founder staffer whistleblower informant defendant plaintiff claimant suspect
inmate prisoner hostage specialist practitioner therapist counsellor counselor midwife carer caregiver medic parent
grandmother grandfather uncle aunt nephew niece cousin widow widower fiancee fiance girlfriend boyfriend classmate
teammate roommate flatmate predecessor successor trustee auditor accountant actuary rapper guitarist drummer vicar
pastor monk nun chaplain deacon astronaut cosmonaut constable gunman geriatrician ecologist co-worker businessman
businesswoman organist violinist pianist cellist novice apprentice intern caretaker janitor cleaner waiter waitress
barman barmaid bartender docker stevedore trucker cabbie taxidermist tailor weaver potter blacksmith locksmith
goldsmith jeweller watchmaker glassblower winemaker vintner brewmaster miller beekeeper gamekeeper lighthouse-keeper
lifeguard coastguard draughtsman surveyor planner designer programmer hacker blogger vlogger influencer podcaster
photographer cameraman cinematographer translator interpreter linguist philosopher theologian sociologist demographer
emissary mediator arbitrator peacekeeper inspector-general prosecutor-general attorney-general governor-general
director-general secretary-general commander-in-chief brigadier cadet ensign midshipman
`)

var bodies = newSet(`
government ministry department agency administration cabinet parliament congress senate house council committee
commission court tribunal office bureau board authority company firm corporation bank group organization organisation
party campaign union association federation league club team police army navy military force coalition militia network
newspaper paper tabloid daily weekly magazine channel station broadcaster radio television outlet website institute institution university college school
hospital foundation charity church center centre embassy mission delegation staff panel service command
regime opposition movement faction brigade brigades army guard guards watchdog regulator developer operator carrier airline carmaker automaker drugmaker chipmaker retailer insurer lender brewer
maker owner trust agency county city town village crew website site
`)

var documents = newSet(`
statement report poll survey study document filing complaint lawsuit indictment affidavit letter memo memorandum email
e-mail tweet post article story editorial op-ed column book transcript video ad advertisement release analysis review
audit bill law order ruling opinion verdict decision speech interview communique declaration resolution note notice
brief petition testimony record data figure statistic census dossier cable blog newsletter text message
headline press_release caption account platform website page editorial log register minutes poster deck manifesto leaflet placard
`)

var groups = newSet(`
officials sources people residents witnesses experts analysts critics supporters voters opponents lawmakers
republicans democrats conservatives liberals protesters demonstrators activists scientists researchers economists staff personnel
authorities police prosecutors investigators diplomats militants rebels fighters others some many most few
`)

var titles = newSet(`
mr mrs ms miss mx monsieur madame mademoiselle mme herr frau señor señora signor signora dr prof professor sir dame lord lady baroness viscount viscountess rev reverend fr father sister brother rabbi imam sheikh ayatollah
president vice-president chancellor premier tsar czar tsarina king queen prince princess emperor pope cardinal archbishop bishop
secretary minister ambassador senator sen congressman congresswoman representative rep governor gov mayor speaker
judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm
commander cmdr commissioner sheriff chief officer inspector detective constable superintendent director chairman
chairwoman chair ceo spokesman spokeswoman spokesperson coach attorney deputy vice prime foreign defense defence
councillor skipper challenger marshal captain interior finance assistant acting former then-president then-secretary ex-president attorney-general
`)

var agencies = newSet(`
reuters ap associated_press afp agence_france-presse upi united_press_international xinhua tass interfax
ria ria_novosti dpa efe ansa kyodo yonhap pti ani irna sana anadolu bloomberg pa_media press_association
aap tanjug belta ukrinform unian ipa ptv antara bernama apa trend azertac kcna saba wafa
`)

var carriers = newSet(`
reuters press radio tv fm bbc cnn nbc cbs abc npr pbs fox msnbc cnbc bloomberg afp ap upi xinhua tass interfax ria nbc_news cbs_news
abc_news fox_news bbc_news sky_news al_jazeera al_arabiya guardian times telegraph independent mirror sun post herald
tribune journal gazette chronicle observer examiner globe mail express standard register star news press politico axios
vox slate salon buzzfeed breitbart huffpost newsweek economist atlantic spiegel monde figaro bild pais repubblica zeit
`)

var months = newSet(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
`)

var weekdays = newSet(`monday tuesday wednesday thursday friday saturday sunday`)

var timeWords = newSet(`
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now then later earlier recently
afterward afterwards overnight week month year morning afternoon evening night weekend day days weeks months years
january february march april may june july august september october november december jan feb mar apr jun jul aug sept
oct nov dec ago last next previously once again already since hour hours minute minutes decade decades time noon midnight
`)

// IsPerson tells nouns for people, singular: "spokesman", by a table and by
// endings that only such nouns have ("engineer", "geologist").
func IsPerson(noun string) bool {
	if people()[noun] {
		return true
	}
	if len(noun) < 6 {
		return false
	}
	for _, suffix := range []string{"eer", "woman", "ologist", "ician", "iatrist", "onomist", "ivist", "mistress", "keeper"} {
		if strings.HasSuffix(noun, suffix) {
			return true
		}
	}
	return false
}

// IsBody tells nouns for organizations, singular: "ministry".
func IsBody(noun string) bool { return bodies()[noun] }

// IsDocument tells nouns for what speaks in writing, singular: "report".
func IsDocument(noun string) bool { return documents()[noun] }

// IsGroup tells plural words for people nobody names: "officials", "many".
func IsGroup(word string) bool { return groups()[word] }

var regions = newSet(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york
north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia
west_virginia wisconsin wyoming puerto_rico alberta british_columbia manitoba new_brunswick newfoundland nova_scotia ontario quebec saskatchewan
queensland tasmania bavaria saxony catalonia crimea kashmir punjab
`)

// IsRegion tells the names of states within a federation and the like, in lower
// case.
func IsRegion(name string) bool { return regions()[plain(name)] }

// IsTitle tells a word of a title before a name, in lower case without its full stop.
func IsTitle(word string) bool { return titles()[strings.TrimSuffix(word, ".")] }

// IsAgency tells the names of news agencies in lower case, without "The".
func IsAgency(name string) bool { return agencies()[name] }

// IsCarrier tells words that names of news media are made of.
func IsCarrier(word string) bool { return carriers()[word] }

// IsModifier tells words that are a part of titles and none by themselves: "former".
func IsModifier(word string) bool {
	switch word {
	case "former", "ex", "then", "acting", "interim", "longtime", "onetime", "retired", "current", "outgoing", "incoming", "late", "first",
		"vice", "prime", "foreign", "defense", "defence", "interior", "finance":
		return true
	}
	return false
}

// IsMonth tells the names of months and their abbreviations.
func IsMonth(word string) bool { return months()[strings.TrimSuffix(word, ".")] }

// IsWeekday tells the names of the days of the week.
func IsWeekday(word string) bool { return weekdays()[word] }

// IsTime tells words of expressions of time.
func IsTime(word string) bool { return timeWords()[strings.TrimSuffix(word, ".")] }

var organizations = newSet(`
pentagon white_house kremlin congress senate house_of_representatives house_of_commons house_of_lords supreme_court
state_department justice_department nato un u.n. united_nations fbi cia nsa irs epa who imf opec hamas hezbollah hizbollah
hizbullah taliban al-qaida al-qaeda isis isil islamic_state google facebook twitter apple amazon microsoft netflix tesla
boeing airbus uber airbnb youtube instagram whatsapp telegram tiktok wikileaks greenpeace unicef interpol europol
scotland_yard clarence_house blair_house downing_street capitol_hill wall_street goldman_sachs exxonmobil walmart gop dnc rnc aclu nra
european_union european_commission world_bank red_cross amnesty_international human_rights_watch oxfam
fifa uefa unesco unhcr unrwa ofcom ofgem ofsted oecd asean ecowas nasa
politico axios buzzfeed huffpost politifact propublica mediaite newsweek snopes bellingcat gallup black_lives_matter
`)

var orgWords = newSet(`
inc inc. corp corp. ltd ltd. plc llc co. gmbh corps force forces brigades guards guard ministry department agency council
committee commission authority association federation union party bank university institute foundation group society
center centre network alliance coalition front movement air airlines airways motors industries holdings partners shipping
lines mineral minerals electric power mining rovers united athletic energy petroleum oil steel systems technologies pharmaceuticals hospital college school museum academy church bureau
pac pacs journalism watch
`)

// IsOrganization tells names that stand for a body though nothing in their form
// says so, in lower case without "the".
func IsOrganization(name string) bool { return organizations()[name] }

// IsOrgWord tells words that only names of bodies contain.
func IsOrgWord(word string) bool { return orgWords()[word] }

var hedgeWords = newSet(`
likely unlikely probably possibly perhaps maybe allegedly reportedly apparently seemingly supposedly purportedly
presumably potentially conceivably may might could suspected alleged purported
`)

// IsHedge tells words that weaken a claim.
func IsHedge(word string) bool { return hedgeWords()[word] }

// IsCharge tells nouns for what somebody said that a relative clause without a
// pronoun often follows: "a charge Kyiv denied".
func IsCharge(noun string) bool {
	switch noun {
	case "charge", "claim", "accusation", "allegation", "assertion", "suggestion", "statement", "report", "rumour", "rumor", "idea", "notion", "view":
		return true
	}
	return false
}
