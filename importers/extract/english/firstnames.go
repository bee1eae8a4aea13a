package english

// First names that are common in English-language news and tell a gender. They
// decide whether "he" or "she" may stand for a name, and that a name is a
// person's; a name that is not here decides nothing.
var menNames = newSet(`
aaron abdul abdullah adam adrian ahmed alan albert alberto alejandro alexander alfred ali allen andre andreas andrew
angelo anthony antonio arthur barack barry ben benjamin bernard bill bob boris brad brandon brendan brian bruce carl
carlos chad charles christopher chuck colin craig dale dan daniel darren dave david dean dennis diego dmitry
dominic donald doug douglas duncan dylan earl ed eddie edgar eduardo edward emil emmanuel enrique eric erik ernest ethan eugene
evan felix fernando francis francisco frank franz fred frederick gareth gary gavin geoffrey george gerald gerard gilbert
glen glenn gordon graham greg gregory gustavo guy hamid hans harold harry hassan hector henry herbert howard hugh hugo hussein
ian ibrahim igor isaac ivan jack jacob jaime james jared jason javier jay jeff jeffrey jeremy jerome jerry jesus jim jimmy
joachim joe joel john johnny jon jonathan jorge jose joseph joshua juan julian julio justin karl keith ken kenneth kevin khalid kurt kyle
lance larry lawrence lee leo leon leonard lewis liam lloyd louis lucas luis luke malcolm manuel marc marco marcus mario
mark martin marvin mathew matt matthew maurice max michael miguel mike mikhail mitch mohamed mohammad mohammed mohammad
muhammad murray mustafa nathan neil nelson nicholas nick nigel noah norman oliver omar oscar otto owen pablo patrick paul
pedro pete peter phil philip pierre rafael ralph ramon randy raul ray raymond recep reginald rex ricardo richard rick robert
roberto rodney rodrigo roger roland ron ronald rory ross roy russell ryan saeed salman sam samuel scott sean sebastian
sergei sergey seth shane simon spencer stanley stefan stephen steve steven stewart stuart sven ted terrence terry theodore thomas tim
timothy toby todd tom tony travis trevor umar victor vincent vladimir walter warren wayne will william xavier yusuf zachary
`)

var womenNames = newSet(`
abigail agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna anne annie
april ashley barbara beatrice bea becky beth bettina betty beverly brenda bridget brittany camila carmen carol caroline catherine cecilia
charlotte cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie courtney crystal cynthia daisy dana danielle
dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella
ellen emily emma erica erika erin esther eva evelyn fatima felicia fiona florence frances gabriela gail gemma georgia gillian gina
gladys gloria grace greta gretchen hannah harriet hazel heather heidi helen helena hillary holly ida ilse imke ingrid irene iris isabel isabella
ivanka jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanna jocelyn joy joyce juanita judith judy julia
julie june karen kate katherine kathleen kathryn kathy katie kayla kellyanne kelly kim kimberly kirsten kristen kristina laura lauren leah leila
lena leslie lilian lily linda lisa liz lois lorena lori lorna lorraine louise lucia lucy lydia lynn mabel madeleine madeline maggie marcia margaret maria
marian marie marilyn marina marion marissa marjorie marta martha mary maureen megan melania melanie melinda melissa mercedes michelle
mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia olwen pamela patricia patty paula pauline
peggy penelope phyllis priscilla priti rachel rebecca regina renee rhonda rita roberta robin rosa rose rosemary ruth sabrina sally samantha
sandra sara sarah shannon sharon sheila shirley sonia sophia sophie stacy stella stephanie sue susan susanne suzanne sylvia tamara tammy tanya tara
teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy winifred yasmin yolanda yvonne zoe
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
