// Reads a folder of content or of a theme into memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/filesystem/path.hpp>

#include "text/tree.hpp"

namespace disk {

/// Something in a folder that cannot be taken as a file of it.
struct Problem {
    enum class Kind {
        outside_tree,   ///< a link whose target lies outside
        dangling_link,  ///< a link whose target does not exist
        link_loop,      ///< a link to a folder that the link itself is in
        not_a_file,     ///< a pipe, socket or device
        unreadable,
        bad_name,  ///< not UTF-8, or with control characters
        too_large,
    };
    Kind kind;
    std::string path;  ///< relative to the tree's root; bytes that cannot be printed appear as "\xFF"
    std::string message;
    std::string help;
};

/// Which files count, whether their bytes are needed, and how many a file may have.
struct Reading {
    bool (*skips)(std::string_view folder, std::string_view name);
    bool with_bytes;
    size_t (*most_bytes)(std::string_view path);
};

/// Passes over dot-files, dot-folders and `node_modules`. What is read as text has a limit, far above what people write; pictures
/// and documents, which are only copied, have none.
extern const Reading as_source;

/// All files below `folder`, in parallel; follows links within the folder.
/// `name` is how findings call the root. What cannot be read is added to `problems`, sorted by path.
/// Throws Failure if `folder` is not there.
text::Tree read_tree(const boost::filesystem::path& folder, std::string name, std::vector<Problem>& problems,
                     const Reading& reading = as_source);

}  // namespace disk
