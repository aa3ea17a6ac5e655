#include "report/report.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace report {
namespace {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`.
size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), size_t(0));
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

constexpr size_t longest_words = 500;

auto order(const Finding& finding) { return std::tie(finding.place, finding.kind, finding.message); }

bool before(const Finding& a, const Finding& b) { return order(a) < order(b); }

/// As many are more than anyone reads, and what a hostile text could fill the memory with.
constexpr size_t most_findings = 5000;

/// In order, the same finding once.
void put_in_order(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), before);
    const auto same = [](const Finding& a, const Finding& b) { return order(a) == order(b); };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

/// Of findings in order the first ones, errors before warnings, and whether that left any out.
bool keep_first(std::vector<Finding>& findings) {
    if (findings.size() <= most_findings) return false;
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Finding& finding) { return finding.severity() == Severity::error; });
    findings.erase(findings.begin() + most_findings, findings.end());
    return true;
}

}  // namespace

void Report::add(Kind kind, text::Place place, std::string message, std::string help) {
    errors_ += info(kind).severity == Severity::error;
    findings_.push_back({kind, std::move(place), text::shortened(std::move(message), longest_words),
                         text::shortened(std::move(help), longest_words), ""});
    if (findings_.size() >= 2 * most_findings) make_room();
}

void Report::merge(Report&& other) {
    errors_ += other.errors_;
    left_out_ |= other.left_out_;
    std::move(other.findings_.begin(), other.findings_.end(), std::back_inserter(findings_));
    other = {};
}

void Report::make_room() {
    put_in_order(findings_);
    left_out_ |= keep_first(findings_);
}

std::vector<Finding> Report::sorted() const {
    auto sorted = findings_;
    put_in_order(sorted);
    if (keep_first(sorted) || left_out_) {
        put_in_order(sorted);
        auto& last = sorted.emplace_back(sorted.back());
        last.message = fmt::format("there are more than {} findings: the others are left out", most_findings);
        last.help = "correct those that are shown, then run csa again";
    }
    put_fingerprints(sorted, folders_);
    return sorted;
}

void Report::know(std::vector<Known> known, std::vector<std::string> folders) {
    known_ = std::move(known);
    folders_ = std::move(folders);
}

bool is_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char one, unsigned char other) { return std::tolower(one) == std::tolower(other); });
}

std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& known) {
    std::string_view best;
    size_t least = std::max<size_t>(1, wanted.size() / 3) + 1;
    if (wanted.size() > 200) return best;
    for (const auto candidate : known) {
        if (is_but_for_case(candidate, wanted)) return candidate;
        if (candidate.size() > wanted.size() + least || wanted.size() > candidate.size() + least) continue;
        const auto distance = edit_distance(wanted, candidate);
        if (distance < least) least = distance, best = candidate;
    }
    return best;
}

std::string did_you_mean(std::string_view wanted, const std::vector<std::string_view>& known, std::string otherwise) {
    const auto near = nearest(wanted, known);
    return near.empty() ? std::move(otherwise) : "did you mean \"" + std::string(near) + "\"?";
}

}  // namespace report
