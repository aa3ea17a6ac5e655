// The finished website in memory: what will stand in public/, byte for byte.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace site {

/// Says that the address which begins at byte `offset` of a file was written at line:column of `Site::sources[source]`.
struct Origin {
    std::uint32_t offset;
    std::uint32_t source;
    std::uint32_t line;
    std::uint32_t column;
};

/// What a check makes of a file that we did not build: judges its links, or knows only what can be linked to in it.
enum class Part : std::uint8_t {
    page,
    target,  ///< only something to which links lead
    draft,   ///< its facts say that it is not published
};

struct File {
    std::string path;  ///< relative to the root: "priorities/asb/index.html"
    std::string bytes;
    std::vector<Origin> origins;  ///< by offset; one for each address that an author or a template wrote
    std::string encoding = {};    ///< of the file as found, before its bytes became UTF-8; empty if they were
    bool markdown = false;        ///< its bytes are the page that a forge makes of it; origins also tell of its raw HTML
    Part part = Part::page;
};

struct Site {
    std::string base_path = "/";  ///< the path under which the host serves the root; begins and ends with '/'
    std::string host;             ///< scheme and authority, "https://example.org"; empty if not known
    bool clean_urls = false;      ///< the host serves "a.html" for "a"
    std::vector<std::string> index_names{"index.html"};  ///< the host serves the first of them that is there for a folder
    bool foreign = false;                                ///< found as it is, not built here: its links may use any scheme
    bool is_portal = false;                              ///< read by the public: no link may lead where only its author can go
    std::vector<std::string> private_hosts;              ///< that it may lead to all the same, as its settings write them
    std::vector<std::string> sources;                    ///< names that `Origin::source` counts: "content/priorities/asb.md"
    std::vector<File> files;                             ///< sorted by path, each path once

    const File* find(std::string_view path) const {
        const auto at = std::lower_bound(files.begin(), files.end(), path,
                                         [](const File& file, std::string_view wanted) { return file.path < wanted; });
        return at != files.end() && at->path == path ? &*at : nullptr;
    }
};

}  // namespace site
