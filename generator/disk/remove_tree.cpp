#include "disk/remove_tree.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

#include "disk/descriptor.hpp"
#include "disk/listing.hpp"

namespace disk {
namespace {

std::ptrdiff_t depth(const std::string& path) { return std::count(path.begin(), path.end(), '/'); }

bool keep_nothing(std::string_view, std::string_view) { return false; }

class Remover {
public:
    explicit Remover(int root) : root_(root) {}

    void remove(const std::vector<std::string>& paths) { remove(paths, 0, paths.size(), 0); }
    /// The list has parents before children, level by level: each level in parallel, the deepest first.
    void remove_folders(const std::vector<std::string>& paths) {
        for (size_t end = paths.size(), begin = end; end > 0; end = begin) {
            while (begin > 0 && depth(paths[begin - 1]) == depth(paths[end - 1])) --begin;
            remove(paths, begin, end, AT_REMOVEDIR);
        }
    }
    int error() const { return error_; }

private:
    void remove(const std::vector<std::string>& paths, size_t begin, size_t end, int flags) {
        tbb::parallel_for(begin, end, [&](size_t i) {
            if (::unlinkat(root_, paths[i].c_str(), flags) != 0) error_ = errno;
        });
    }
    int root_;
    std::atomic<int> error_ = 0;
};

}  // namespace

int remove_tree(int parent, const std::string& name) {
    if (::unlinkat(parent, name.c_str(), 0) == 0 || errno == ENOENT) return 0;  // a file or a link of that name
    const auto root = open_folder(parent, name);
    if (!root) return errno;
    const auto found = list_tree(*root, keep_nothing);
    Remover remover(*root);
    remover.remove(found.files);
    remover.remove(found.links);
    remover.remove(found.others);
    remover.remove_folders(found.folders);
    if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0) return 0;
    return remover.error() ? remover.error() : errno;
}

}  // namespace disk
