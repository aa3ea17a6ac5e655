// Findings that a person has looked at: they are counted, not repeated.
#pragma once

#include <string>
#include <vector>

#include "report/finding.hpp"

namespace report {

/// A line that says of a warning that it may stay.
struct Known {
    std::string code;
    std::string file;  ///< without the folder that it lies in
    std::string fingerprint;
    std::string expired;  ///< said of the finding, which is shown again; empty as long as the line holds
    text::Place place;    ///< of the line
};

/// What is left to tell of findings, and how many are known.
struct Told {
    std::vector<Finding> findings;
    size_t known = 0;
    std::vector<text::Place> idle;  ///< of lines that fit no finding

    bool empty() const { return findings.empty() && known == 0; }
};

/// Without the folders at the beginning of paths, so that it is the same wherever they lie.
std::string without_folders(std::string words, const std::vector<std::string>& folders);

/// Gives each finding its fingerprint. A second one with the same words in the same file has one of its own.
void put_fingerprints(std::vector<Finding>& findings, const std::vector<std::string>& folders);

/// `findings` have their fingerprints; an error is never known.
Told told(std::vector<Finding> findings, const std::vector<Known>& known, const std::vector<std::string>& folders);

}  // namespace report
