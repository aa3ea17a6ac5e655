# Writes r_check.csv, which the unit tests compare with generator/figures: the same quantities as R computes them.
# To renew it (Debian: r-base-core):  Rscript r_check.R > r_check.csv
row <- function(name, arguments, results) {
  arguments <- c(arguments, rep(NA, 5 - length(arguments)))
  results <- c(results, rep(NA, 2 - length(results)))
  numbers <- formatC(c(arguments, results), digits = 15, format = "g", flag = "", width = 1)
  cat(name, ifelse(is.na(c(arguments, results)), "", numbers), sep = ",")
  cat("\n")
}

cat("quantity,a,b,c,d,e,first,second\n")

for (probability in c(0.0005, 0.001, 0.025, 0.05, 0.3, 0.5, 0.8, 0.95, 0.975, 0.999))
  row("normal_quantile", probability, qnorm(probability))

for (degrees in c(1, 2, 4, 9, 20, 65, 301, 2000))
  for (probability in c(0.001, 0.005, 0.025, 0.05, 0.5, 0.9, 0.95, 0.975, 0.99, 0.998, 0.999))
    row("chi_squared_quantile", c(probability, degrees), qchisq(probability, degrees))

for (trials in c(1, 5, 29, 97, 400, 20000))
  for (probability in c(0.05, 0.25, 0.5, 0.66, 0.9))
    for (share in c(0, 0.3, 0.5, 0.8, 1)) {
      successes <- round(trials * share)
      row("binomial_at_most", c(successes, trials, probability), pbinom(successes, trials, probability))
      row("binomial_at_least", c(successes, trials, probability),
          pbinom(successes - 1, trials, probability, lower.tail = FALSE))
    }

for (confidence in c(0.9, 0.95, 0.99, 0.998))
  for (count in c(0:30, 45, 65, 100, 250, 1045))
    row("poisson_interval", c(count, confidence), poisson.test(count, conf.level = confidence)$conf.int)

for (confidence in c(0.9, 0.95, 0.998))
  for (among in c(5, 29, 100, 4425))
    for (share in c(0, 0.1, 0.5, 0.65, 0.98, 1)) {
      cases <- round(among * share)
      row("wilson_interval", c(cases, among, confidence),
          suppressWarnings(prop.test(cases, among, conf.level = confidence, correct = FALSE)$conf.int))
    }

for (earlier in c(0, 3, 57, 515))
  for (later in c(1, 3, 40, 736))
    for (exposure in c(1, 1.5, 0.25)) {
      tails <- c(binom.test(later, earlier + later, exposure / (1 + exposure), "less")$p.value,
                 binom.test(later, earlier + later, exposure / (1 + exposure), "greater")$p.value)
      row("p_of_counts", c(earlier, 1, later, exposure), min(1, 2 * min(tails)))
    }

for (earlier in c(1, 20, 48))
  for (later in c(2, 30, 56))
    for (among in c(70, 4425))
      row("p_of_proportions", c(earlier, 80, later, among),
          suppressWarnings(prop.test(c(earlier, later), c(80, among), correct = FALSE)$p.value))
