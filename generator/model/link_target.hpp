// What an address in an author's text leads to.
#pragma once

#include <string>
#include <variant>

#include "model/ref.hpp"

namespace model {

// A `suffix` is query and fragment, with '?' or '#'.

/// "priority:asb"
struct ToEntry {
    Ref ref;
    std::string suffix;
};

/// "../report.md#police": a Markdown file of the content.
struct ToFile {
    std::string file;  ///< its path in findings: "content/report.md"
    std::string suffix;
};

/// "/feedback/", or an address relative to the author's file.
struct ToPath {
    std::string path;  ///< from the site's root, with '/'
    std::string suffix;
};

/// "#police": a place on the same page.
struct ToFragment {
    std::string fragment;  ///< with '#'
};

/// An address with a scheme, or one that names a host.
struct Away {
    std::string url;  ///< as written
};

/// Read once, by `content::link_target`; that something is there has still to be asked of the `Index`.
using LinkTarget = std::variant<ToEntry, ToFile, ToPath, ToFragment, Away>;

}  // namespace model
