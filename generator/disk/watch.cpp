#include "disk/watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <chrono>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "disk/failure.hpp"
#include "disk/listing.hpp"
#include "disk/read_tree.hpp"

namespace disk {
namespace {

constexpr std::chrono::milliseconds quiet{8};  ///< an editor's next step follows sooner
constexpr int most_links = 40;                 ///< on the way to a folder, as the system follows them
constexpr int longest_burst = 100;             ///< reads; the rest has to wait for the next call
constexpr uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr uint32_t lost_or_moved = IN_Q_OVERFLOW | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF;

[[noreturn]] void fail(const std::string& folder, int error) {
    if (error == ENOSPC)
        throw Failure("cannot watch \"" + folder + "\": the system allows no more watches",
                      "raise it: sysctl fs.inotify.max_user_watches=524288");
    if (error == EMFILE)
        throw Failure("cannot watch \"" + folder + "\": too many programs watch folders",
                      "end one, or allow more: sysctl fs.inotify.max_user_instances=512");
    throw Failure("cannot watch \"" + folder + "\": " + words_of(error), "look whether the folder is there and may be read");
}

bool is_ready(int file, std::chrono::milliseconds patience) {
    pollfd wanted{file, POLLIN, 0};
    return ::poll(&wanted, 1, int(patience.count())) > 0;
}

bool are_there(const std::vector<std::string>& folders) {
    return std::all_of(folders.begin(), folders.end(),
                       [](const std::string& folder) { return bool(open_folder(AT_FDCWD, folder)); });
}

}  // namespace

Watch::Watch(std::vector<std::string> folders) : folders_(std::move(folders)) { begin(); }

void Watch::begin() {
    events_ = Descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!events_) fail(folders_.front(), errno);
    trees_.clear(), links_.clear();
    for (const auto& root : folders_) {
        watch_links(root, most_links);
        watch(root);
        const auto descriptor = open_folder(AT_FDCWD, root);
        if (!descriptor) fail(root, errno);
        for (const auto& folder : list_tree(*descriptor, as_source.skips).folders) watch(root + "/" + folder);
    }
}

/// A folder below that is gone by now is no trouble: its parent tells.
void Watch::watch(const std::string& folder) {
    const bool is_root = std::find(folders_.begin(), folders_.end(), folder) != folders_.end();
    const int number =
        ::inotify_add_watch(*events_, folder.c_str(), changes | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_MASK_ADD);
    if (number >= 0) trees_.insert(number);
    else if (is_root || errno == ENOSPC) fail(folder, errno);
}

/// Links on the way to `path`, and on the way to where they lead.
void Watch::watch_links(const std::string& path, int left) {
    for (size_t end = 1; end <= path.size() && left > 0; ++end) {
        if (end < path.size() && path[end] != '/') continue;
        const auto link = path.substr(0, end);
        std::array<char, PATH_MAX> target;
        const auto size = ::readlink(link.c_str(), target.data(), target.size());
        if (size <= 0) continue;  // a folder
        const auto folder = link.substr(0, link.rfind('/') + 1);
        const int number =
            ::inotify_add_watch(*events_, folder.empty() ? "." : folder.c_str(), changes | IN_ONLYDIR | IN_MASK_ADD);
        if (number >= 0) links_[number].insert(link.substr(folder.size()));
        const std::string leads(target.data(), size_t(size));
        watch_links(leads.starts_with('/') ? leads : folder + leads, --left);
    }
}

bool Watch::concerns_link(const inotify_event& event) const {
    const auto link = links_.find(event.wd);
    return link != links_.end() && event.len > 0 && link->second.contains(event.name);
}

Watch::Seen Watch::read_events() {
    alignas(inotify_event) std::array<char, 64 << 10> buffer;
    const auto size = ::read(*events_, buffer.data(), buffer.size());
    auto seen = Seen::nothing;
    for (ssize_t at = 0; at < size;) {
        const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
        at += ssize_t(sizeof event + event.len);
        if (concerns_link(event)) seen = Seen::folders;
        if (event.mask & IN_IGNORED || !trees_.contains(event.wd) || (event.len > 0 && as_source.skips("", event.name))) continue;
        seen = std::max(seen, event.mask & lost_or_moved ? Seen::folders : Seen::files);
    }
    return seen;
}

void Watch::wait() {
    auto seen = Seen::nothing;
    while (seen == Seen::nothing)
        if (is_ready(*events_, std::chrono::milliseconds(-1))) seen = read_events();
    for (int reads = 0; reads < longest_burst && is_ready(*events_, quiet); ++reads) seen = std::max(seen, read_events());
    if (seen != Seen::folders) return;
    while (!links_.empty() && !are_there(folders_)) {  // the old link has gone, the new one is to come
        is_ready(*events_, std::chrono::milliseconds(-1));
        read_events();
    }
    begin();  // before anything is read, so that nothing in between is missed
}

}  // namespace disk
