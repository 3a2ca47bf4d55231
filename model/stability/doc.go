// Package stability is the graph model for conflict resolution: which states of
// a conflict hold because nobody moves away, and why.
//
// The definitions are those of Fang, Hipel and Kilgour, "Interactive Decision
// Making: The Graph Model for Conflict Resolution" (1993), and of Kilgour and
// Hipel's later papers on it, for any number of decision makers:
//
//   - A unilateral move takes one decision maker from a state to another. It is
//     an improvement where the mover likes the new state better. Preferences
//     are orders with ties; only their order counts.
//   - Opponents answer by legal sequences: moves by any of them, of any length,
//     in which nobody moves twice running ([Graph] finds them by search over
//     pairs of state and last mover).
//   - A state is Nash stable for a decision maker that has no improvement from
//     it. It is GMR stable (general metarationality) where each improvement can
//     be answered by a sanction: a legal sequence of the opponents to a state
//     that the mover likes no better than the one it left. SMR (symmetric
//     metarationality) asks for a sanction from which the mover has no single
//     move to something better than where it began. SEQ (sequential stability)
//     asks for a sanction of which every move is an improvement for whoever
//     makes it. A tie with the state left counts as a sanction.
//   - A state is an equilibrium under a concept if it is stable for everybody,
//     and a strong one if it is so under all four. Nash implies SMR and SEQ,
//     and each of these GMR.
//
// The three sanctions come down to one question: the lowest value, to the
// mover, that the opponents can reach. It is answered for all states at once,
// from the lowest value upwards and backwards along the moves, in time
// proportional to the moves.
//
// States are numbered from 0 here; what people see counts from 1.
//
// # What rests on the preferences
//
// Preferences are the weakest evidence of all, so the package also turns the
// question round. [Wishes.Reorder] finds the smallest reordering of somebody's
// statements that makes a state an equilibrium, or says that none does, or that
// others leave it whatever that party prefers ([Analysis.Rerank] for graphs that
// come without statements). [Wishes.Robustness] counts under how many orders of
// the statements a state is an equilibrium. [Graph.Way] is the way from one state
// to another with its first sacrifice and who could jump it; [Graph.Alliances]
// the stability of every state for every coalition.
//
// # Growth
//
// For m moves and n decision makers [Analyse] takes time in proportion to m·n²
// at most and memory to m. Measured on one core of a shared AMD EPYC server, all
// stabilities of states drawn by lot, and beside them all [Analysis.Explanations]:
//
//	states  parties  analyse           explain
//	    16     2      0.013 ms    5 kB    0.02 ms   9 kB
//	    64     3      0.11 ms    31 kB    0.2 ms   81 kB
//	   256     4      0.7 ms    170 kB    2.2 ms    0.9 MB
//	 1,024     5      4.2 ms    0.9 MB    19 ms     6.6 MB
//	 4,096     5      25 ms     4.0 MB    300 ms    36 MB
//
// With four statements each, on the same server while it was busy: one state's
// [Wishes.Reorders], [Wishes.Robustness] and [Graph.Alliances], with the memory
// that each asks for in all:
//
//	states  parties  inverse            robustness           coalitions
//	    16     2      0.3 ms   0.1 MB     0.4 ms   0.2 MB     0.1 ms   0.03 MB
//	    64     3      0.9 ms   0.3 MB    11 ms     2.4 MB     0.9 ms   0.3 MB
//	   256     4      4.4 ms   1.3 MB   200 ms    43 MB      10 ms     3.4 MB
//	 1,024     5     28 ms     3.5 MB   0.8 s    207 MB      0.3 s    53 MB
//	 4,096     5    150 ms    16 MB     5 s      842 MB     15 s     547 MB
//
// The last two count everybody's orders among some drawn by lot.
package stability
