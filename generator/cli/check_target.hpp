// What `csa check` is pointed at: a folder or a file that we need not have built.
#pragma once

#include <string>

#include "disk/served_file.hpp"
#include "report/report.hpp"
#include "site/site.hpp"

namespace cli {

/// How a web host serves the files.
struct Hosting {
    std::string base = "/";   ///< path or whole address of the root
    bool clean_urls = false;  ///< "a.html" is served as "a"
};

/// All files below `folder`.
site::Site read_folder(const std::string& folder, const Hosting& hosting, report::Report& report);

/// The file and those to which it leads.
site::Site read_single(const disk::ServedFile& file, const Hosting& hosting);

}  // namespace cli
