package drafts

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"redline/model"
	"redline/tui/session"
)

// formatWishes writes the orders of wishes that were edited, by the statements'
// numbers and names; nothing where none was.
func formatWishes(line func(format string, args ...any), s *model.Scenario, d *Draft) {
	all := session.NameWishes(s, d.Wishes)
	if len(all) == 0 {
		return
	}
	line("wishes:")
	for p := range s.Parties {
		w, ok := all[s.Parties[p].ID]
		if !ok {
			continue
		}
		line("  %s:", quoted(s.Parties[p].ID))
		line("    order: [%s]", strings.Join(quotedAll(w.Order), ", "))
		line("    left_out: [%s]", strings.Join(quotedAll(w.LeftOut), ", "))
	}
}

// wishKeys are what stands under a party.
var wishKeys = []string{"order", "left_out"}

// wishes reads the orders of wishes; all statements of a party have to be there.
func (r *reader) wishes(v ast.Node) error {
	all := map[string]session.NamedWishes{}
	err := pairs(v, "wishes has a party on each line, with order and left_out under it", func(party string, list ast.Node) error {
		var w session.NamedWishes
		err := pairs(list, "a party's wishes have order and left_out, each a list", func(key string, names ast.Node) error {
			into := map[string]*[]string{wishKeys[0]: &w.Order, wishKeys[1]: &w.LeftOut}[key]
			if into == nil {
				return model.Unknown("key", key, wishKeys)
			}
			var err error
			*into, err = wordsOf(names)
			return err
		})
		all[party] = w
		return err
	})
	if err != nil {
		return err
	}
	if r.draft.Wishes, err = session.ReadWishes(r.scenario, all); err != nil {
		return at(v.GetToken(), "%w", err)
	}
	return nil
}

// pairs walks a mapping whose keys stand once; what says what it should be.
func pairs(v ast.Node, what string, take func(key string, v ast.Node) error) error {
	m, ok := v.(*ast.MappingNode)
	if !ok {
		return at(v.GetToken(), "%s", what)
	}
	seen := map[string]bool{}
	for _, entry := range m.Values {
		key := entry.Key.GetToken()
		if seen[key.Value] {
			return at(key, "%s stands twice", key.Value)
		}
		seen[key.Value] = true
		if err := take(key.Value, entry.Value); err != nil {
			if strings.HasPrefix(err.Error(), "line ") {
				return err
			}
			return at(key, "%w", err)
		}
	}
	return nil
}

// wordsOf reads a list of words.
func wordsOf(v ast.Node) ([]string, error) {
	list, ok := v.(*ast.SequenceNode)
	if !ok {
		return nil, fmt.Errorf("there should be a list of wishes here, such as [\"1 ...\", \"2 ...\"]")
	}
	words := []string{}
	for _, item := range list.Values {
		word, err := scalar(item)
		if err != nil {
			return nil, err
		}
		words = append(words, word)
	}
	return words, nil
}
