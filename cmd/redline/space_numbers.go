package main

const noChance = "A count of combinations, not a chance of anything happening."
