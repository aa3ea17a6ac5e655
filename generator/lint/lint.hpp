// The finished pages as people meet them: with a screen reader, by their headings or links alone, on a slow line.
#pragma once

#include "lint/remark.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"

namespace lint {

/// Hears of the pages while their links are checked, then reports what is wrong with them.
class Lint {
public:
    /// `portal` has rules for pages; `root` is how findings call the folder of the site. What is passed must outlive this.
    Lint(const site::Site& site, const model::Portal& portal, std::string root)
        : site_(site), portal_(portal), root_(std::move(root)), remarks_(site.files.size()) {}

    links::EachPage listener() {
        return [this](const links::PageRead& page) { hear(page); };
    }
    /// A finding stands where its author wrote it, or in the finished page where that is not known.
    void report_to(report::Report& report) const;

private:
    void hear(const links::PageRead& page);

    const site::Site& site_;
    const model::Portal& portal_;
    std::string root_;
    std::vector<Remarks> remarks_;  ///< by file
};

}  // namespace lint
