package english

import "strings"

// First names that are common in English-language news and tell a gender. They
// decide whether "he" or "she" may stand for a name, and that a name is a
// person's; a name that is not here decides nothing.
var menNames = newSet(`
aaron abdul abdullah abel abraham achim adam adebayo adel aditya adolf adrian agustin ahmad ahmed aidan ajay akira
aksel al alain alan alastair albert alberto aldo alec alejandro alejo aleksandar aleksander aleksandr aleksei
alessandro alexander alexandre alexei alexey alfie alfonso alfred alfredo ali alistair allan allen alvaro alvin
amadou amir amit amos anand anatoly anders andre andreas andrej andres andrew andrzej andy angelo angus anil ansel
anselm anthony antoine anton antonio antti anwar archie arjun arkady armando armin arnaud arne arnold aron arthur
artur arturo arun arvid ashok aslan auguste augustin augusto augustus axel baptiste barack barney barry bart bartosz
bashar bashir basil bastian baxter ben benedict benedikt benito benjamin bennett benny bernard bernardo bernd
bernhard bernie bert bertrand bilal bill billy birger bjarne bjorn blake bob bobby bogdan bolat boris boyd brad
bradley bram brandon brendan brett brian brice bruce bruno bryan bryce buck bud byron caleb callum calvin carl carlo
carlos carson carter casper cedric cesar chad chaim charles chester chetan chinedu christian christoph christophe
christopher chuck ciaran claude claudio clay clayton clement cliff clifford clint clinton clive clyde cody colin
conor conrad constantin corey cormac cornelius cosmo craig curtis cyril cyrus dag damian damien damon dan daniel
danilo danny dante dario darius darrell darren daryl dave david davide dean declan deepak dembele demetrius dennis
denzel derek derrick deshawn desmond devin dick didier diego dieter dietrich dimitri dimitrios dimitris dino dirk
dmitri dmitry domenico domingo dominic don donald donovan doug dougie douglas duncan dusan dustin dwayne dwight dylan
eamon earl ebenezer ed eddie eddy edgar edmond edmund edoardo eduardo edvard edward edwin efraim egon eirik eli elias
elijah elliott elmer elon elton elvis emanuel emil emile emilio emmanuel emmett enoch enrique enzo ephraim eric erich
erik erling ernest ernesto ernie ernst erwin esteban ethan etienne eugen eugene eugenio evan evgeny ewan ezra fabian
fabio fabrice fadi faisal farid farouk fausto federico felipe felix ferdinand fergus fernand fernando fidel filip
filippo finn flavio fletcher florian floyd folke francesco francis francisco francois frank franklin frans franz
françois fraser fred freddie freddy frederic frederick frederik fredrik friedrich fritz gabriel gaetano gareth
garrett garry gary gaston gaurav gavin gennady geoff geoffrey georg george georges georgi georgios georgy gerald
gerard gerardo gerd gerhard giacomo giancarlo gianni gideon gil gilbert giles gino giorgio giovanni giulio giuseppe
glen glenn godfrey gopal goran gordon gottfried graham greg gregory grigory guido guillaume guillermo gunnar gunter
gunther gurpreet gustaf gustav gustavo guy günther haakon hakan hakim hal hamid hamish hamza hank hannes hans hari
haris harish harold harrison harry haruki harvey hasan hashem hashim hassan heath hector heiko heinrich heinz helge
helmut hendrik henk henning henri henrik henry herbert herbie herman hermann hernan hiroshi horace horst howard howie
hubert hugh hugo humphrey hussain hussein iain ian ibrahim ibrahima idris ignacio igor ike ilan ilya imran ingmar
inigo ioannis ira irving isaac isaiah ishaan ismail israel istvan itamar ivan ivar ivo jaan jabari jack jackson jacob
jacques jake jakob jakub jamal james janek janos jared jarl jaroslav jarrod jason jasper javed javier jay jeb jed
jeff jefferson jeffrey jens jeremiah jeremy jeroen jerome jerry jerzy jesus jethro jim jimmy jiri joachim joakim joao
joaquin jochen joe joel joey johan johann johannes john johnny jon jonah jonas jonathan jonny joop joost jordi jorg
jorge jose josef joseph josh joshua jovan juan juergen jukka julian julien julio jurgen jussi justin justus kabir
kaito kamal kamil karel karim karl karol karsten kaspar kasper kaveh kees keiji keir keith ken kenji kenneth kenny
kent kerem kevin khalid kiefer kieran kirill kirk kjell klaus knut kofi konrad konstantin kostas krishna kristian
kristoffer krzysztof kunal kurt kwabena kwame kweku kyle lachlan lamar lance larry lars laszlo laurent lauri lawrence
lazaro leandro leif len lennart lenny leo leon leonard leonardo leonid leopold leroy lester lev lewis liam lincoln
linus lionel lloyd lorenz lorenzo lothar louie louis luca lucas lucho lucian lucien lucio ludovic ludwig luigi luis
lukas lukasz luke luther lyle lyndon mac mahmoud mahmud majid malcolm malik mamadou manfred manny manoj mansour
manuel marc marcel marcello marcelo marcin marco marcos marcus marek mariano mario marius mark marko markus marlon
marshall martin marvin mason massimo mateo mateusz mathew mathias mathieu mathis matt matteo matthew matthias mattias
maurice mauricio maurizio max maxim maximilian maxwell mehdi mehmet melvin merlin mervyn micah michael michal michel
mickey miguel mihai mikael mike mikhail mikko miklos milan miles milos milton mirko miroslav mitch mitchell moe
mohamed mohammad mohammed mohan moises monty mordechai moritz morten moses moshe moussa muhammad muhammed murray musa
mustafa myles nabil nadir nathan naveed naveen ned neil nelson nestor niall nicholai nicholas nick nicolai nicolas
niels nigel nikhil niklas niko nikola nikolai nikolaos nikolay nikos nils noah noam noel nolan norbert norman obi
octavio odd odin olaf olav ole oleg oliver olivier olle omar oran orhan orlando orson oscar ossie oskar osvaldo othman
otmar ottavio otto owen pablo paolo pascal pasquale patrick patrik paul paulo pavel pawel pedro pekka per percy petar
pete peter petr petros petter petteri phil philip philippe phillip pierre piers piet pieter pietro piotr prakash
pranav preston quentin quincy rafa rafael rafe raffaele rafi raghav rahul raimund rainer raj rajesh rajiv rakesh ralf
ralph ramon randy raoul rashid rasmus raul ravi ray raymond recep reginald reinhard reinhold remi renato rené reuben
reuven rex rhys ricardo riccardo rich richard richie rick rickard ricky rob robbie robby robert roberto rocco roch
rod roddy rodney rodrigo roel rogelio roger rohan rohit roland rolando rolf romain roman romeo ron ronald roosevelt
rory ross roy royce ruben rubén rudi rudolf rudolph rudy rufus rui rune rupert rush ruslan russ russell rustam ryan
saeed salim salman salvador salvatore samir sammy samson samuel sandeep sandro sanjay santiago saul scot scott
scottie sean sebastiaan sebastian sebastien sepp serge sergei sergey sergio seth seymour shane shaun shawn sid
siegfried sigmund sigurd silas silvio simeon simon slobodan soren spiros stan stanislav stanley stavros stefan
stefano steffen stellan stephan stephane stephen sterling steve steven stewart stig stu stuart sudhir sulaiman
suleiman suleyman sundar sunil suresh svein sven svend sylvain sylvester søren tadeas tadeusz taha takashi talib
tanner tapio tarek tariq taro tate ted teddy teemu teodor terence terje terrell terrence terry thad thanos theo
theodor theodore thibault thierry thilo thomas thor thorsten tiago tibor tim timo timothy timur titus tobias tobin
toby todd tom tomas tomasz tommaso tommy tony torben tord tore torsten toshiro travis trent trevor tristan truls
tucker ty tycho tyler tyrone tyson uday udo ugo ulf uli ulrich umar umberto umut urs uwe vaclav valentin valentino
valery vasily vaughn venkat verner vernon victor vijay vikram viktor ville vince vincent vincenzo vinod virgil vitaly
vito vittorio vlad vladimir vladislav volker wade waldemar waleed walid wally walt walter walton wanjiru ward warren
wayan wayne wendell werner wes wesley wilbur wiley wilfred wilhelm will willem willi william willy wilson winston
wladimir wojciech wolf wolfgang woody wyatt xavier yakov yannick yannis yaroslav yasin yasser yiannis yoav yohan
yoshi yuri yusuf yvan yves zac zachariah zachary zack zaid zane zdenek zeke zhivko zlatan zoltan zoran zubin étienne
évariste ömer
`)

var womenNames = newSet(`
andrea ashley courtney hilary jan beverly vivian marian stacy
aaliyah abbie abby abigail ada adaeze adela adelaide adele adelina adeline adriana adrienne agatha agnes agnese
agnieszka aida aileen aino aisha aisling aki alba alberta aleksandra alena alessandra alessia alexa alexandra alexia
alice alicia alina aline alisha alison alissa aliya allegra allison alma althea alyssa amalia amanda amara amaya
amber amelia amelie amie amina amira amna amparo amrita amy ana anais anastasia andie andreea aneta angela angelica
angelina angie anika anita anja anke ann anna anne anneke annelise annemarie annette annie annika anouk anoushka
antje antoinette antonella antonia anya aoife apolline april araceli araminta ariadne ariana arlene arya asma astrid
asuka athena aubrey audrey augusta aurelia aurora ava aviva ayesha ayla azra babette barb barbara bea beata beate
beatrice becky belen belinda bella benazir benedetta berenice bernadette bernice berta bertha bess bessie beth bethan
bethany betsy bette bettina betty bex beyonce biljana billie birgit birgitta birte blanca blanche bonnie bozena branka bree
brenda brenna bridget bridie brigid brigitte britt britta brittany bronwyn brooke bryony caitlin calla callie camila
candace candice cara carina carla carlotta carly carmela carmelita carmen carol carole carolina caroline carolyn
carrie cass cassandra cassie catalina catarina cate caterina cath cathal catherina catherine cathleen cathy catriona
cecilia celeste celestine celia celine chantal charlene charlotte charmaine chelsea cherie cherry cheryl chiara
chimamanda chloe chloé christa christel christiana christina christine christy ciara cicely cilla cindy claire clara
clare clarissa claudette claudia claudine clementine cleo coco colette colleen concepcion concetta condoleezza connie
consuelo cora coral coralie cordelia corinna corinne cornelia cosima courteney cressida cristina crystal cynthia
dagmar dagny dahlia daisy dalia dalila damaris danica daniela danielle daphne daria darlene darya davina dawn dea
deanna debbie deborah debra deepa deirdre delia delilah della delphine demi denisa denise desiree devi diamond diana
diane dilys dina dinah dita divya dolly dolores dominika donatella donna dora doreen doris dorit doro dorota dorothea
dorothy dorte dot dottie dulce dunja désirée ebba ebony eda edda edie edina edith edna edwina effie eileen eilidh
eimear eira ekaterina elaina elaine elana elba eleanor eleanora elena eleni eleonora elfriede elif elina elinor elisa
elisabet elisabeth elisabetta elise eliska eliza elizabeth elke ella ellen ellie eloise elsa else elsie elspeth
elvira elzbieta em emer emilia emilie emily emine emma emmanuelle emmeline ena enid enya erica erika erin ernestine
esme esmeralda esmé esperanza estela estelle esther etta eugenia eugenie eulalia eunice euphemia eva evangeline eve
evelyn evie ewa fabiana fabienne faith fanny farah farida fatima fatma fatou fatoumata faye federica felicia fenella
fern fernanda fidelma fien fiona fiorella flavia fleur flo flora florence floriane fran franca frances francesca
francine francisca franziska freda frederica freja freya frida frieda friederike gabriela gabriella gabrielle gaia
gail galina gayle geeta gemma geneva genevieve genevra georgette georgia georgie georgina geraldine gerda germaine
gertrud gertrude ghislaine gianna gigi gilda gillian gina ginger ginny giorgia giovanna gisela giselle gita giulia
gladys glenda glenys gloria golda goldie gosia grace grainne graziella greer greta gretchen grete guadalupe gudrun
gunilla gwen gwendolyn gwyneth habiba hadiya hadley haley halima halina halle hana hanan hanife hanna hannah hanne
harriet hatice hattie hava haylee hayley hazel heather hedda hedwig heidi heike helen helena helene helga helle helma
heloise henrietta henriette henrike hermine hermione hilda hilde hillary holly honor hope hortense huda hyacinth
hélène ida ifeoma ilana ildiko ileana ilene ilka ilona ilse imani imelda imke imogen ina inaya india ines inga inge
ingeborg inger ingrid inka inès inés ioana iona irena irene irina iris irma isa isabel isabella isabelle isadora isha
isla ismene isobel isolde iva ivana ivanka ivonne iwona izabela jacinda jacinta jacklyn jacqueline jada jade jaleh
jamila jana jane janelle janet janette janice janie janina janine jannie jannike jasmin jasmina jasmine jayne
jeanette jeanne jeannie jelena jemima jenna jenni jennie jennifer jenny jess jessica jessie jette jewel jihan jill
jillian jo joan joana joann joanna joanne jocasta jocelyn jodi jodie joelle johanna johanne jolanda jolene jorunn
josefa josefina josefine josephine josie jovana joy joyce juana juanita judith judy jue julia julianna julianne julie
juliet juliette june justine jutta kaja kalina kalpana kamala kamila kara karen kari karin karina karla karolina
karoline karyn kasia kat katarina katarzyna kate kateryna katharina katharine kathe katherine kathleen kathryn kathy
katia katie katja katrin katrina katy katya kay kaye kayla keira kelli kellyanne kendra keri kezia khadija kiera kiki
kimberly kirsi kirsten kirstin kirsty kitty kjersti klara konstanze krista kristel kristen kristi kristin kristina
kristine krystyna kylie kyra käthe lacey laila lakshmi lana lara larissa latifa latoya laura laure laurel lauren
lauretta laverne lavinia layla lea leah leanne leela leen leila leilani lelia lena lenka lenora leona leonie leonora
leontine leticia letitia letizia lexi lia liana liane lidia lidiya lieke liesbeth liese liesel lila lili lilia lilian
liliana lilibeth lilith lillian lillie lily lina linda line linnea lisa lisbeth lise liselotte lisette liv livia liz
ljubica llewella lois lola lone lorelei lorena lorenza loretta lori lorna lorraine lotta lotte lottie louella louisa
louise loulou lourdes luana lucetta lucia lucie lucille lucinda lucretia lucrezia lucy ludmila luisa luise lulu luna
lupe luz lyanne lydia lynn lyra lyudmila léa mabel macy maddie madeleine madeline madge madhuri mady mae maeve magda
magdalena maggie magnolia mahalia maia maike maire maja malala malgorzata malika malin mandy manon manuela mara
marcela marcella marcelle marcia marcy mare mareike marg margaret margareta margarete margarita margaux marge margery
margie margit margo margot margrethe margriet marguerite maria mariam mariama mariana marianna marianne maribel marie
mariel mariella marija marika marilyn marina marisol marissa marit marita marjan marjorie marla marlena marlene
marlies marsha marta martha martina martine mary maryam maryanne marzia matilda matilde mattie maud maude maura
maureen mavis maxine maya mayra medea meena meera meg megan meghan mehwish meike melania melanie melina melinda
melissa melody melva mercedes mercy meredith merete merri meryl mette mia michaela michelle michiko mila milagros
mildred milena millicent millie mimi mina mindy minerva minnie mira miranda mireille mirella miriam mirja mirjam
misty mitzi moira mollie molly mona monica monique montserrat morag morwenna muna muriel myfanwy myra myriam myrna
myrtle nabila nadezhda nadia nadine nadira nadja nahid naima najwa nan nana nancy nanette naomi naomie nasreen
nastasia natacha natalia natalie natasa natascha natasha nathalie nawal neda neema neha nell nella nellie nena nerys
nessa nettie neva nia niamh nicola nicole nicoletta nicolette nigella nike nikki nila nilufer nimmi nina ninette
noelle noemi noemie nora noreen norma noura nuala nuria nusrat nyla oceane octavia odessa odette odile ofelia ofra
oksana olena olesya olga olive olivia olwen olwyn olympe oona oonagh oprah ora orla ornella ottilie ouida padma paige
paloma pam pamela pamina pandora paola parvati patience patricia patrizia patsy patti patty paula paulette paulina
pauline paz pearl peg peggy penelope penny perla perpetua petra petronella petula phaedra philippa philomena phoebe
phyllis pia pilar pippa polly poppy portia precious preeti princess prisca priscilla priti priya prudence puja
queenie rachael rachel rachele rada radha rahel rajani ramona rana randi rania raquel rashida raya raymonde razia
reagan rebecca rebekah reem regan regina regine reiko reina rena renata renate renee reneé renu renée reva reyna rhea
rhiannon rhoda rhona rhonda ria rica rikke rina rita riva roberta rochelle rona ronja ronni rosa rosalba rosalie
rosalind rosaline rosalyn rosanna rosanne rose roseanne rosella rosemary rosetta rosie rosina rosita roslyn roswitha
rowena roxana roxane roxanne roya rubina ruby rukhsana ruta ruth ruthie saanvi sabine sabrina sadie saffron sahar
saida sakura sally salma salome samantha samara samia samina samira sanaa sanam sandi sandra sandrine saoirse sara
sarah sarai sari sariah saskia satu saule savannah scarlett selena selina selma seraphina serena shabana shakira
shania shanice shari sharlene sharon shauna shawna sheila shelby shelley shelly sheri sherri sherry sheryl shireen
shirley shona shreya shulamit sian sibyl sidsel sienna sif sigal signe sigrid silje silke silvana silvia simona
sinead siobhan siri siv skye slavica snezana sofia sofie solange soledad solveig sondra sonia sonja sonya sophia
sophie soraya stefania stefanie steffi stella stephania stephanie stephany stina suda sue sujata sukie sultana sumaya
sunita sunniva susan susana susann susanna susanne susi susie suzan suzanne suzette suzie svea svenja svetlana swati
sybil sybille sylvia sylvie tabitha tahira talia tallulah tamar tamara tamika tammy tamsin tania tanja tanya tara
taryn tatiana tatyana tawny tea teagan temperance teresa tess tessa thalia thandi thea thelma theodora theresa
therese thora thuy thérèse tia tiffany tilda tilde tillie tina tindra tirzah tonia tonje tonya tori torunn tova toya
tracey traci trina trine trinity trish trisha trista trixie trudi trudy tuba tuva tyra ulla ulrika ulrike uma una
unity ursula ute valentina valeria valerie vanda vandana vanessa vania varvara vasilisa veera vega velma venetia
venus vera verena verity verna veronica veronika veronique vesna vibeke vicki vicky victoire victoria vida vidya
vigdis vijaya viktoria vilma vimala viola violet viorica virginia virginie vita viv viveca viveka vivi viviana vivien
vivienne vlasta vreni wanda wenche wendi wendy whitney wiebke wilhelmina willa willow wilma winifred winnie winona
xenia ximena yael yana yara yasemin yasmeen yasmin ylva yoko yola yolanda yoshiko ysabel yulia yuliya yuna yvette
yvonne zadie zahra zaina zainab zara zehra zelda zelma zena zeynep zita zlata zoe zoey zofia zohra zora zoé zsa
zsuzsa zuleika zulema zuzana
`)

// eitherNames are borne by men and by women, here or there: they tell a person
// and no gender.
var eitherNames = newSet(`
alex alexis amal anat ari ariel asha aya bela bo cameron casey chandra charlie cho chris
dale dana daniele dee dominique drew eden elliot ellis emery eun fang frankie gerry harper hollis
hong hui indigo jackie jaime jamie jean jin jing jordan joss jules jun kai kelly kendall kenya kerry kim kiran kris
laurence laurie lee leigh leslie li lin lindsay lindsey loren lou mai marion marley maxime mel merle michele
micky mika min ming misha morgan nikita noa noor nur ola oz parker pascale pat patrice perry phoenix quinn rae reese
ren rene riley robin ronnie rosario rowan sage sam sami sandy sasha shannon shea sidney simone sinan sky skyler soo
spencer sydney tai tal taylor teo toni tracy trinidad uri val valentine wallis wei willie xin yan ying
yu yuki
`)

// Gender returns 'm' or 'f' for a first name in lower case that tells it, else 0.
func Gender(first string) byte {
	switch {
	case menNames()[first]:
		return 'm'
	case womenNames()[first]:
		return 'f'
	}
	return 0
}

// IsFirstName tells first names in lower case, whether or not they tell a gender.
func IsFirstName(name string) bool {
	return menNames()[name] || womenNames()[name] || eitherNames()[name]
}

// GenderOf returns 'm' or 'f' for a noun or form of address that tells it, else 0.
func GenderOf(noun string) byte {
	switch noun {
	case "mr", "sir", "lord", "king", "prince", "pope", "mister", "actor", "father", "dad", "son", "brother", "husband", "uncle", "nephew",
		"grandfather", "grandson", "widower", "boyfriend", "boy", "man", "duke", "monsieur", "herr", "señor", "signor", "ex-husband":
		return 'm'
	case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "actress", "mother", "mum", "mom", "daughter", "sister", "wife", "aunt", "niece",
		"grandmother", "granddaughter", "widow", "girlfriend", "girl", "duchess", "headmistress", "midwife", "madame", "mademoiselle", "frau", "señora", "signora", "ex-wife", "waitress", "nun":
		return 'f'
	}
	switch {
	case strings.HasSuffix(noun, "woman"):
		return 'f'
	case strings.HasSuffix(noun, "man") && IsPerson(noun):
		return 'm'
	}
	return 0
}
