// What `csa check` is pointed at: a folder or a file that we need not have built.
#pragma once

#include <string>
#include <vector>

#include "disk/served_file.hpp"
#include "links/internal/resolve.hpp"
#include "links/register/check.hpp"
#include "site/site.hpp"

namespace cli {

/// How a web host serves the files.
struct Hosting {
    std::string base = "/";                                     ///< path or whole address of the root
    bool clean_urls = false;                                    ///< "a.html" is served as "a"
    std::vector<std::string> index{"index.html", "index.htm"};  ///< served for a folder, the first that is there
};

struct Listed {
    site::Site site;  ///< names without bytes
    std::vector<links::Unlisted> unlisted;
};
/// The names of all files below `folder`.
Listed list_folder(const std::string& folder, const Hosting& hosting);
/// Reads a file of it, in UTF-8, Markdown as a page.
links::Load reader_of(const std::string& folder);

/// The file and those to which it leads, which are only `Part::target`.
site::Site read_single(const disk::ServedFile& file, const Hosting& hosting);

}  // namespace cli
