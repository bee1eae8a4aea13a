package english

import (
	"strings"
	"sync"

	"github.com/saidby/saidby/schema"
)

// Frame says what may follow a cue as its content.
type Frame uint16

// The frames. A cue may take several.
const (
	// Clause: "said (that) it was over", and quotations.
	Clause Frame = 1 << iota
	// Object: a noun phrase is the content, "criticised the plan".
	Object
	// Infinitive: "vowed to fight".
	Infinitive
	// Addressee: who is spoken to stands before the content, "told reporters that".
	Addressee
	// Of: "accused A of B".
	Of
	// For: "blamed A for B", "condemned A for B".
	For
	// On: "blamed B on A".
	On
	// Speech: the cue tells of speaking or writing and may stand with a
	// quotation; without it the cue tells of an attitude or finding.
	Speech
)

// Cue is a word that attributes.
type Cue struct {
	// Word is the dictionary form, "blame".
	Word  string
	Act   schema.Act
	Frame Frame
}

// Has reports whether the cue takes the frame.
func (c Cue) Has(f Frame) bool { return c.Frame&f != 0 }

// verbTable has a verb a line: dictionary form, act, frame letters. c clause, n
// noun phrase, t infinitive, a addressee, o of, f for, b on, s speech.
const verbTable = `
say say cs
tell say cas
add say cs
write say cs
state say cs
note say cs
explain say cs
remark say cs
comment say cs
observe say cs
mention say cns
report say cs
announce say cns
declare say cs
reply say cs
respond say cs
answer say cs
continue say s
conclude say cs
recall say cs
reveal say cs
disclose say cns
tweet say cs
post say cs
retweet say ns
joke say cs
quip say cs
stress say cns
emphasize say cns
emphasise say cns
underline say cns
underscore say cns
highlight say n
reiterate say cns
repeat say cns
describe say ns
call say ns
refer say n
argue claim cs
claim claim cs
allege claim cs
assert claim cs
contend claim cs
maintain claim cs
insist claim cs
suggest claim cs
imply claim cs
hint claim cs
purport claim t
aver claim cs
testify say cs
recount say cs
relate say cs
narrate say cs
point say s
indicate say cs
clarify say cs
specify say cs
summarize say cs
summarise say cs
interject say s
muse say cs
opine say cs
exclaim say cs
shout say cs
yell say cs
scream say cs
whisper say cs
mutter say cs
murmur say s
chant say s
crow say s
boast claim cs
brag claim cs
gush praise s
inform say ca
notify say ca
remind say ca
assure promise ca
brief say ca
advise say ca
email say cs
e-mail say cs
text say s
read say s
show cite c
find cite c
estimate claim cn
calculate claim c
confirm confirm cns
affirm confirm cns
verify confirm cn
corroborate confirm n
acknowledge admit cns
admit admit cnts
concede admit cns
confess admit cts
agree confirm ct
deny deny cns
dispute deny cn
refute deny n
rebut deny n
reject deny n
dismiss deny n
contradict deny n
disavow deny n
disagree deny c
blame blame nfbs
fault blame nfs
accuse accuse nos
charge accuse cs
denounce condemn nfs
condemn condemn nfs
criticize condemn nfs
criticise condemn nfs
slam condemn nfs
blast condemn nfs
attack condemn n
assail condemn nfs
decry condemn ns
deplore condemn ns
lambaste condemn nfs
rebuke condemn nfs
chide condemn nfs
castigate condemn nfs
lament condemn cns
bemoan condemn ns
complain condemn cs
mock condemn nfs
ridicule condemn nfs
berate condemn nfs
rap condemn nfs
scold condemn nfs
question ask cn
apologise apologise cs
apologize apologise cs
threaten threaten nts
warn warn cas
caution warn cas
alert warn ca
demand demand cnts
urge demand cats
implore demand ats
beg demand ats
plead demand ts
press demand at
exhort demand ats
appeal demand t
request ask cnat
ask ask cnats
inquire ask cs
enquire ask cs
wonder ask cs
order order cnat
instruct order cat
command order cat
direct order at
rule order cs
decree order cs
promise promise cnts
vow promise cnts
pledge promise cnts
swear promise ct
guarantee promise cn
commit promise t
undertake promise t
predict predict cns
forecast predict cn
project predict ct
foresee predict cn
anticipate predict cn
expect predict cnt
prophesy predict cn
praise praise nfs
hail praise ns
laud praise nfs
applaud praise nfs
commend praise nfs
salute praise nfs
welcome praise ns
thank praise nfs
congratulate praise nfs
tout praise ns
endorse praise n
defend praise n
cite cite ns
quote cite ns
think believe c
believe believe ct
feel believe c
know believe c
suspect believe c
assume believe c
suppose believe c
consider believe cn
regard believe n
view believe n
see believe n
doubt believe cn
fear believe cn
hope believe ct
worry believe c
wish believe ct
realize believe c
realise believe c
recognize believe cn
recognise believe cn
understand believe c
remember believe c
learn believe c
reckon believe c
determine believe c
decide intend ct
intend intend ct
plan intend nt
propose intend cnts
seek intend nt
aim intend t
want intend nt
prefer intend nt
offer promise nt
favor praise n
favour praise n
support praise n
back praise n
oppose condemn n
refuse decline nt
decline decline nt
advocate demand ns
recommend demand cns
encourage demand nat
challenge demand nat
discuss say n
address say n
outline say ns
detail say ns
list say n
cast say n
portray claim n
depict claim n
characterize claim ns
characterise claim ns
label claim ns
brand claim ns
dub claim ns
term claim ns
deem believe n
liken claim ns
compare claim n
identify claim n
echo confirm ns
signal say cn
demonstrate cite c
prove cite c
illustrate cite cn
document cite cn
publish say n
release say n
issue say n
counter deny cs
retort say cs
fire say s
shoot say s
tease say s
volunteer say cs
posit claim cs
postulate claim c
theorize claim c
theorise claim c
speculate claim cs
surmise believe c
intimate claim c
profess claim ct
proclaim claim cs
pronounce claim s
protest condemn cs
object condemn cs
grumble condemn cs
fume condemn s
rail condemn s
vent condemn s
swipe condemn s
`

// nounTable has a noun a line that attributes: "the claim that …".
const nounTable = `
claim claim
statement say
allegation accuse
accusation accuse
assertion claim
argument claim
suggestion claim
belief believe
fear believe
hope believe
view believe
warning warn
threat threaten
promise promise
pledge promise
vow promise
prediction predict
admission admit
denial deny
confirmation confirm
announcement say
report say
rumor claim
rumour claim
complaint condemn
criticism condemn
insistence claim
contention claim
demand demand
call demand
request ask
question ask
decision intend
plan intend
conclusion claim
concern believe
notion believe
`

var (
	verbs = sync.OnceValue(func() map[string]Cue { return parseCues(verbTable) })
	nouns = sync.OnceValue(func() map[string]Cue { return parseCues(nounTable) })
)

// parseCues reads a table; the first line of a word counts.
func parseCues(table string) map[string]Cue {
	cues := map[string]Cue{}
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		c := Cue{Word: f[0], Act: schema.Act(f[1])}
		if len(f) > 2 {
			c.Frame = parseFrame(f[2])
		}
		if _, found := cues[c.Word]; !found {
			cues[c.Word] = c
		}
	}
	return cues
}

func parseFrame(letters string) Frame {
	var f Frame
	for i := range len(letters) {
		f |= 1 << strings.IndexByte("cntaofbs", letters[i])
	}
	return f
}

// Verb returns the cue of a verb's dictionary form.
func Verb(lemma string) (Cue, bool) {
	c, ok := verbs()[lemma]
	return c, ok
}

// Noun returns the cue of a noun's singular.
func Noun(lemma string) (Cue, bool) {
	c, ok := nouns()[lemma]
	return c, ok
}
