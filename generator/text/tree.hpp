// A folder read into memory: paths and bytes, no disk behind it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace text {

struct TreeFile {
    std::string path;  ///< relative to the tree's root, '/' between parts, UTF-8
    std::string bytes;
};

/// Files sorted by path (bytewise), each path once.
class Tree {
public:
    Tree() = default;
    /// `name` is how the root is called in findings, such as "content".
    Tree(std::string name, std::vector<TreeFile> files) : name_(std::move(name)), files_(std::move(files)) {
        std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    }

    const std::string& name() const { return name_; }
    const std::vector<TreeFile>& files() const { return files_; }
    std::vector<TreeFile>& files() { return files_; }

    const TreeFile* find(std::string_view path) const {
        const auto at = std::lower_bound(files_.begin(), files_.end(), path,
                                         [](const TreeFile& file, std::string_view wanted) { return file.path < wanted; });
        return at != files_.end() && at->path == path ? &*at : nullptr;
    }

    /// The path as findings print it: "content/priorities/asb.md".
    std::string shown(std::string_view path) const { return name_.empty() ? std::string(path) : name_ + "/" + std::string(path); }

private:
    std::string name_;
    std::vector<TreeFile> files_;
};

}  // namespace text
