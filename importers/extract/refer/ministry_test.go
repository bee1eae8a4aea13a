package refer_test

import "testing"

// TestMinistries: the state that the text says makes a ministry another one.
func TestMinistries(t *testing.T) {
	check(t, []rule{
		{"in", "The Ministry of Health in Kenya said yes. The Ministry of Health in South Sudan said no.",
			[]string{"The Ministry of Health in Kenya: organization Ministry of Health in Kenya",
				"The Ministry of Health in South Sudan: organization Ministry of Health in South Sudan"}},
		{"whose", "Kenya’s Ministry of Health said yes. Uganda’s Ministry of Health said no.",
			[]string{"Kenya’s Ministry of Health: organization Kenya’s Ministry of Health", "Uganda’s Ministry of Health: organization Uganda’s Ministry of Health"}},
		{"both ways", "Kenya’s Ministry of Health said yes. The Ministry of Health in Kenya said no.",
			[]string{"Kenya’s Ministry of Health: organization Kenya’s Ministry of Health", "The Ministry of Health in Kenya: organization Kenya’s Ministry of Health"}},
		{"alone, of one", "Kenya’s Ministry of Health said yes. The Ministry of Health said no.",
			[]string{"Kenya’s Ministry of Health: organization Kenya’s Ministry of Health", "The Ministry of Health: organization Kenya’s Ministry of Health"}},
		{"alone, of two", "Kenya’s Ministry of Health said yes. Uganda’s Ministry of Health said so. The Ministry of Health said no.",
			[]string{"Kenya’s Ministry of Health: organization Kenya’s Ministry of Health", "Uganda’s Ministry of Health: organization Uganda’s Ministry of Health",
				"The Ministry of Health: organization Ministry of Health"}},
		{"alone, before", "The Ministry of Health said no. Kenya’s Ministry of Health said yes.",
			[]string{"The Ministry of Health: organization Ministry of Health", "Kenya’s Ministry of Health: organization Kenya’s Ministry of Health"}},
		{"alone, and another’s by adjective", "The Kenyan Health Ministry said yes. Uganda’s Health Ministry said so. The Health Ministry said no.",
			[]string{"The Kenyan Health Ministry: organization Kenyan Health Ministry", "Uganda’s Health Ministry: organization Uganda’s Health Ministry",
				"The Health Ministry: organization Health Ministry"}},
		{"alone, and another’s in a place", "Kenya’s Health Ministry said yes. The Health Ministry in Kampala said no.",
			[]string{"Kenya’s Health Ministry: organization Kenya’s Health Ministry", "The Health Ministry in Kampala: organization Health Ministry"}},
		{"alone, in another place", "Kenya’s Health Ministry said yes. In Kampala, the Health Ministry said no.",
			[]string{"Kenya’s Health Ministry: organization Kenya’s Health Ministry", "the Health Ministry: organization Health Ministry"}},
		{"of two departments", "Department of Health and Human Services Secretary Ann Hill said no.", []string{"Department of Health and Human Services Secretary Ann Hill: person Ann Hill"}},
		{"not in a state", "The Ministry of Health in Kenyan towns said no.", []string{"The Ministry of Health in Kenyan towns: organization Ministry of Health"}},
	})
}

// TestStates: states have accents, former names and two lands.
func TestStates(t *testing.T) {
	check(t, []rule{
		{"accents", "Türkiye said no. Côte d’Ivoire said yes.", []string{"Türkiye: state Türkiye", "Côte d’Ivoire: state Côte d’Ivoire"}},
		{"formerly", "Swaziland said no.", []string{"Swaziland: state Swaziland"}},
		{"capital", "Kinshasa said no.", []string{"Kinshasa: state Kinshasa"}},
		{"in style", "The Democratic Republic of the Congo said no.", []string{"The Democratic Republic of the Congo: state Democratic Republic of the Congo"}},
		{"realm", "The Kingdom of Saudi Arabia said no. The Kingdom of Heaven said yes.",
			[]string{"The Kingdom of Saudi Arabia: state Kingdom of Saudi Arabia", "The Kingdom of Heaven: organization Kingdom"}},
		{"people’s republic", "The People’s Republic of China said no.", []string{"The People’s Republic of China: state People’s Republic of China"}},
		{"two lands", "Trinidad and Tobago said no.", []string{"Trinidad and Tobago: state Trinidad and Tobago"}},
		{"two states", "Kenya and Uganda said no.", []string{"Kenya and Uganda: state Kenya + state Uganda"}},
		{"letters written as a word", "Wefla said yes. On Monday WEFLA said no.", []string{"Wefla: organization Wefla", "WEFLA: organization Wefla"}},
	})
}
