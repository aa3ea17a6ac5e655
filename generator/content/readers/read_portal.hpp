// The content tree as a Portal.
#pragma once

#include <memory>

#include "content/readers/words.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"
#include "text/tree.hpp"

namespace content {

/// Reads every file of the content tree, in parallel, and reports every mistake. With a `site.yaml` at its root the tree is a
/// portal: folders such as priorities/ hold typed things and unknown keys are mistakes. Without one it is a plain tree of
/// Markdown: every `.md` file is a page and front matter may hold anything. Takes the tree, since its bytes become the portal's
/// assets.
model::Portal read_portal(text::Tree&& tree, report::Report& report);
/// Adds what readers get, where the source may write it otherwise, to `words`.
model::Portal read_portal(text::Tree&& tree, Words& words, report::Report& report);

/// Keeps what it has read: the next time only files beside which something has changed are read again.
class Reader {
public:
    Reader();
    ~Reader();

    /// As `read_portal`.
    model::Portal read(text::Tree&& tree, Words& words, report::Report& report);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

}  // namespace content
