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

for (degrees in c(1, 3, 5, 8, 30, 400))
  for (t in c(-4, -1.5, 0, 0.3, 2, 3.1242, 9)) {
    row("student_two_sided", c(t, degrees), 2 * pt(abs(t), degrees, lower.tail = FALSE))
    if (t < 9) row("student_quantile", c(pt(t, degrees), degrees), t)
  }

# Counts of which more than chance varies: exact binomial or Student's t, whichever is larger.
set.seed(17)
for (i in 1:150) {
  earlier <- rpois(1, 10^runif(1, 0.5, 3.5))
  later <- rpois(1, max(1, earlier * runif(1, 0.6, 1.6)))
  exposure <- sample(c(1, 365 / 366, 0.5, 2), 1)
  phi <- round(runif(1, 1, 8), 3)
  freedom <- sample(3:20, 1)
  share <- exposure / (1 + exposure)
  sum <- earlier + later
  exact <- min(1, 2 * min(pbinom(later, sum, share), pbinom(later - 1, sum, share, lower.tail = FALSE)))
  t <- (later - sum * share) / sqrt(phi * sum * share * (1 - share))
  row("p_of_clustered", c(earlier, later, exposure, phi, freedom), max(exact, 2 * pt(abs(t), freedom, lower.tail = FALSE)))
}

for (i in 1:100) {
  counts <- rpois(2, 10^runif(1, 0.5, 3)) + 1
  phi <- round(runif(1, 1, 8), 3)
  freedom <- sample(3:20, 1)
  reach <- qt(0.975, freedom) * sqrt(phi * sum(1 / counts))
  row("rate_ratio_interval", c(counts[1], counts[2], phi, freedom), counts[2] / counts[1] * exp(c(-reach, reach)))
}

# Fisher's exact test less half of the probability of what was seen, where a sample is small.
for (i in 1:150) {
  among <- c(sample(5:50, 1), sample(5:90, 1))
  cases <- rbinom(2, among, runif(1, 0.05, 0.95))
  if (sum(cases) == 0 || sum(cases) == sum(among)) next
  seen <- dhyper(cases[2], sum(cases), sum(among) - sum(cases), among[2])
  table <- rbind(cases, among - cases)
  row("p_of_proportions", c(cases[1], among[1], cases[2], among[2]), min(1, fisher.test(table)$p.value - seen / 2))
}

# Successive differences: their mean, 1 at least.
for (i in 1:60) {
  counts <- rpois(5, 10^runif(1, 1, 3)) + rpois(5, 30)
  row("dispersion", counts, max(1, mean(diff(counts)^2 / (counts[-1] + counts[-5]))))
}

for (i in 1:60) {
  p <- signif(runif(5)^sample(1:4, 1), 6)
  row("hold_together", p, sum(p.adjust(p, "BH") <= 0.05))
}
