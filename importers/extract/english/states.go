package english

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// states are the names of states, those that they had before and those that they go by in
// long among them, without accents; a test holds them against the states that the graph
// resolves. What a person is called more often ("Holland") is not there.
var states = newSet(`
abyssinia afghanistan albania algeria america andorra angola antigua_and_barbuda aotearoa argentina argentine_nation
argentine_republic armenia australia austria azerbaijan bahamas bahrain bangladesh barbados basutoland belarus belgium
belize belorussia benin bhutan bolivia bosnia bosnia-herzegovina bosnia_and_herzegovina botswana brazil britain
british_guiana british_honduras brunei brunei_darussalam bulgaria burkina_faso burma burundi byelorussia cabo_verde
cambodia cameroon canada cape_verde central_african_republic ceylon chad chile china colombia comoros congo
congo-brazzaville congo-kinshasa congo_republic costa_rica cote_d'ivoire crna_gora croatia cuba cyprus czech_republic
czechia d.p.r.k. d.r._congo dahomey democratic_people's_republic_of_korea denmark djibouti dominica dominican_republic
dprk dr_congo drc dutch_guiana east_timor ecuador egypt el_salvador ellice_islands england equatorial_guinea eritrea
estonia eswatini ethiopia eu european_union federation_of_malaysia federation_of_saint_christopher_and_nevis fiji
finland france french_republic fyrom gabon gabonese_republic gambia georgia germany ghana gibraltar great_britain
greece greenland grenada guatemala guinea guinea-bissau guinea-conakry guyana haiti hashemite_kingdom
hellenic_republic hksar holy_see honduras hong_kong hong_kong_sar hungary iceland india indonesia iran iraq ireland
irish_republic israel italian_republic italy ivory_coast jamaica japan jordan kalaallit_nunaat kampuchea kazakhstan
kenya kirghizia kirgizstan kiribati kosovo kuwait kyrgyz_republic kyrgyzstan lao_pdr lao_people's_democratic_republic
laos latvia lebanese_republic lebanon lesotho liberia libya libyan_arab_jamahiriya liechtenstein lithuania luxembourg
luxemburg macao macau macau_sar macedonia madagascar malagasy_republic malawi malaysia maldives mali malta
marshall_islands mauritania mauritius mexico micronesia moldavia moldova monaco mongolia montenegro morocco mozambique
muscat_and_oman myanmar namibia nauru nepal netherlands new_hebrides new_zealand nicaragua niger nigeria north_korea
north_macedonia northern_rhodesia norway nyasaland oman outer_mongolia pakistan palau palestine
palestinian_territories panama papua_new_guinea paraguay peru philippines poland portugal portuguese_republic prc
qatar r.o.k. republic_of_korea rhodesia rok romania rumania russia russian_federation rwanda
sahrawi_arab_democratic_republic saint_kitts_and_nevis saint_lucia saint_vincent_and_the_grenadines samoa san_marino
sao_tome sao_tome_and_principe saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovak_republic
slovakia slovenia solomon_islands somalia south_africa south_korea south_sudan south_west_africa soviet_union spain
sri_lanka st._kitts st._kitts_and_nevis st._lucia st._vincent_and_the_grenadines st_kitts_and_nevis st_lucia sudan
surinam suriname swaziland sweden swiss_confederation switzerland syria syrian_arab_republic tadjikistan taiwan
tajikistan tanzania thailand timor-leste togo togolese_republic tonga trinidad_and_tobago tunisia turkey turkiye
turkmenia turkmenistan tuvalu u.a.e. u.k. u.s. u.s.a. uae uganda uk ukraine union_of_myanmar union_of_the_comoros
united_arab_emirates united_kingdom united_kingdom_of_great_britain_and_northern_ireland united_mexican_states
united_states united_states_of_america upper_volta uruguay us usa uzbekistan vanuatu vatican vatican_city
vatican_city_state venezuela viet_nam vietnam wales western_sahara western_samoa yemen zaire zambia zimbabwe
`)

// capitals are the seats of governments, likewise.
var capitals = newSet(`
abidjan abu_dhabi abuja accra addis_ababa algiers almaty amman amsterdam andorra_la_vella ankara antananarivo apia
ashgabat asmara astana asuncion athens baghdad baku bamako bandar_seri_begawan bangkok bangui banjul basseterre
beijing beirut belgrade belmopan berlin bern berne bishkek bissau bogota brasilia bratislava brazzaville bridgetown
brussels bucharest budapest buenos_aires bujumbura cairo canberra cape_town caracas castries chisinau colombo conakry
copenhagen cotonou dacca dakar damascus delhi dhaka dili djakarta dodoma doha dublin dushanbe freetown funafuti
gaborone gitega guatemala_city hanoi harare havana helsinki honiara islamabad jakarta jerusalem juba kabul kampala
kathmandu katmandu khartoum kiev kigali kingstown kinshasa kishinev kuala_lumpur kuwait_city kyiv laayoune libreville
lilongwe lima lisbon ljubljana lobamba lome london luanda lusaka luxembourg_city madrid majuro malabo managua manama
manila maputo maseru mbabane mexico_city minsk mogadishu monrovia montevideo moroni moscow muscat n'djamena nairobi
nay_pyi_taw naypyidaw ndjamena new_delhi ngerulmud niamey nicosia nouakchott nuku'alofa nur-sultan nuuk oslo ottawa
ouagadougou palikir paramaribo paris peking phnom_penh podgorica port-au-prince port_louis port_moresby port_of_spain
port_vila porto-novo prague praia pretoria prishtina pristina putrajaya pyongyang quito rabat ramallah reykjavik riga
riyadh rome roseau san_juan san_salvador sana'a sanaa santo_domingo sarajevo seoul skopje sofia south_tarawa
sri_jayawardenepura_kotte stockholm sucre suva taipei tallinn tarawa tashkent tbilisi tegucigalpa teheran tehran
thimphu tirana tokyo tripoli tunis ulaanbaatar ulan_bator vaduz valletta vienna vientiane vilnius warsaw washington
windhoek yamoussoukro yaounde yaren yerevan zagreb
washington_dc
`)

// IsState tells the names of states in lower case, without the article, with accents or
// without. A state is one in style, too: "Republic of Kenya".
func IsState(name string) bool {
	name = plain(name)
	if states()[name] {
		return true
	}
	style, of, found := strings.Cut(name, " of ")
	return found && states()[strings.TrimPrefix(of, "the ")] && isStyle(style[strings.LastIndexByte(style, ' ')+1:])
}

// isStyle tells what states are in style.
func isStyle(word string) bool {
	switch word {
	case "republic", "kingdom", "state", "states", "commonwealth", "principality", "sultanate", "emirate", "dominion", "duchy":
		return true
	}
	return false
}

// IsCapital tells the seats of governments in lower case: "Washington said"
// speaks of one.
func IsCapital(name string) bool { return capitals()[plain(name)] }

// plain returns a name without accents and with straight apostrophes; what has neither
// is not copied.
func plain(name string) string {
	for i := 0; i < len(name); i++ {
		if name[i] >= 0x80 {
			return strings.Map(withoutAccent, norm.NFD.String(name))
		}
	}
	return name
}

func withoutAccent(r rune) rune {
	switch {
	case unicode.Is(unicode.Mn, r):
		return -1
	case r == '’', r == '‘', r == 'ʻ':
		return '\''
	case r == 'ı':
		return 'i'
	}
	return r
}
