package mining

import "math"

// Overtake is the probability, from 0 to 1, that a miner with the part q of
// the network's hashrate (0 to 1) ever overtakes a payment that has z
// confirmations, the rest of the network mining on honestly; 1 from a half on,
// and where there are no confirmations.
//
// Satoshi Nakamoto, "Bitcoin: A Peer-to-Peer Electronic Cash System" (2008),
// section 11: with p = 1-q and λ = z×q/p,
//
//	P = 1 - Σ(k=0..z) λ^k e^-λ / k! × (1 - (q/p)^(z-k)).
//
// It is an approximation: it takes the time of the honest blocks as expected.
// Counted exactly (Meni Rosenfeld, "Analysis of Hashrate-Based Double
// Spending", 2014) the probability is somewhat greater: 0.00059 and not
// 0.00024 for a tenth of the network and six confirmations.
func Overtake(q float64, z int) float64 {
	p := 1 - q
	switch {
	case z <= 0 || q >= p:
		return 1
	case !(q > 0):
		return 0
	}
	// The same sum with positive terms only, so that small probabilities do
	// not drown in rounding: behind by z-k after k blocks, or level already.
	lambda, catchUp := float64(z)*q/p, math.Log(q/p)
	sum := 0.0
	for k := 0; ; k++ {
		factorial, _ := math.Lgamma(float64(k + 1))
		log := float64(k)*math.Log(lambda) - lambda - factorial
		if k < z {
			log += float64(z-k) * catchUp
		}
		term := math.Exp(log)
		sum += term
		if k > z && term <= sum*1e-17 {
			return min(1, sum)
		}
	}
}

// Overtaking is the probability of [Overtake] for the share of the network
// that a production has, were all of it used for that.
func (e *Economy) Overtaking(confirmations int, at Production) Range {
	return e.span(func(p params) float64 { return Overtake(p.after(), confirmations) }, at, "probability")
}
