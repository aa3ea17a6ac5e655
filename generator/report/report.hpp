// Collects findings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/finding.hpp"
#include "report/known.hpp"

namespace report {

/// Collects the findings of a run. Not for several threads at once: give each its own and `merge` them in a fixed order.
class Report {
public:
    /// A message or help that quotes something very long is shortened in its middle.
    void add(Kind kind, text::Place place, std::string message, std::string help);
    void merge(Report&& other);

    bool has_errors() const { return errors_ > 0; }
    size_t errors() const { return errors_; }
    bool empty() const { return findings_.empty(); }
    /// By file, line, column, code and message; the same finding once. Of more than 5,000 the first ones, errors before warnings,
    /// then one that says so.
    std::vector<Finding> sorted() const;

    /// Lines that know findings, and the folders in which files lie.
    void know(std::vector<Known> known, std::vector<std::string> folders);
    /// The same without what is known.
    Told told() const { return report::told(sorted(), known_, folders_); }

private:
    void make_room();

    std::vector<Finding> findings_;
    std::vector<Known> known_;
    std::vector<std::string> folders_;
    size_t errors_ = 0;
    bool left_out_ = false;
};

/// Letters without accents only.
bool is_but_for_case(std::string_view a, std::string_view b);

/// The name in `known` that `wanted` is probably a misspelling of; empty if none is near.
std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& known);

/// "did you mean \"asb\"?" or, if nothing is near, `otherwise`.
std::string did_you_mean(std::string_view wanted, const std::vector<std::string_view>& known, std::string otherwise);

}  // namespace report
