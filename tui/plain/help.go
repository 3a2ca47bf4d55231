package plain

import "redline/tui/words"

// help lists the commands, or tells about one.
func (d *dialogue) help(args []string) error {
	if len(args) > 0 {
		return d.helpOn(args[0])
	}
	for _, c := range d.commands() {
		d.out.hang(c.usage() + ": " + c.help + ".")
	}
	d.out.say("Commands can be cut short while it stays clear which is meant.",
		"Issues, options, presets and findings go by number; all but findings also by id or name.",
		`"help COMMAND" tells more.`)
	return nil
}

func (d *dialogue) helpOn(word string) error {
	c, err := d.command(word)
	if err != nil {
		return err
	}
	d.out.say(c.usage()+":", c.help+".", c.more)
	if len(c.aliases) > 0 {
		d.out.say("Also:", words.And(c.aliases)+".")
	}
	return nil
}

// quit ends the dialogue.
func (d *dialogue) quit([]string) error {
	if err := d.unrevealed(); err != nil {
		return err
	}
	d.finish()
	return nil
}
