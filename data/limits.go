package data

// Limits of a scenario file, beside those of the model. They keep a hostile or
// silly file from costing more than a second or two, and are far above what
// any real scenario needs.
const (
	maxBytes    = 1 << 20 // of the file
	maxGraph    = 1 << 22 // bytes of a graph in JSON, which programs write
	maxLine     = 5000    // characters of a line
	maxText     = 4000    // characters of one text
	maxWord     = 64      // characters of an id or a key
	maxBlank    = 100     // empty lines in a row
	maxMarks    = 200_000 // characters that mean something in YAML
	maxTokens   = 120_000 // YAML tokens
	maxDepth    = 24      // lists and mappings within each other
	maxKeys     = 1000    // keys of one mapping
	maxAnchors  = 100     // &name
	maxAliases  = 1000    // *name
	maxNodes    = 120_000 // values, with aliases written out
	maxProblems = 100     // problems told of one file
)

// Limits of the lists in a scenario that the model does not limit itself.
const (
	maxSources    = 1000
	maxClaims     = 5000
	maxActors     = 256
	maxNamed      = 256 // options of one issue that the file names
	maxShares     = 16  // shares of one division
	maxPresets    = 256
	maxStatements = 64      // preferences of one party
	maxMoves      = 1000    // irreversible
	maxRefs       = 1000    // ids in one list of ids
	maxOptions    = 1 << 20 // options of all issues, every split counted
	maxTrials     = 1 << 23 // options times the tests on them, what compiling costs
)
