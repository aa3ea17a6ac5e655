#include "disk/watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
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

}  // namespace

Watch::Watch(std::vector<std::string> folders) : folders_(std::move(folders)) { begin(); }

void Watch::begin() {
    events_ = Descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!events_) fail(folders_.front(), errno);
    for (const auto& root : folders_) {
        watch(root);
        const auto descriptor = open_folder(AT_FDCWD, root);
        if (!descriptor) fail(root, errno);
        for (const auto& folder : list_tree(*descriptor, as_source.skips).folders) watch(root + "/" + folder);
    }
}

/// A folder below that is gone by now is no trouble: its parent tells.
void Watch::watch(const std::string& folder) {
    const bool is_root = std::find(folders_.begin(), folders_.end(), folder) != folders_.end();
    const bool good = ::inotify_add_watch(*events_, folder.c_str(), changes | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR) >= 0;
    if (!good && (is_root || errno == ENOSPC)) fail(folder, errno);
}

Watch::Seen Watch::read_events() {
    alignas(inotify_event) std::array<char, 64 << 10> buffer;
    const auto size = ::read(*events_, buffer.data(), buffer.size());
    auto seen = Seen::nothing;
    for (ssize_t at = 0; at < size;) {
        const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
        at += ssize_t(sizeof event + event.len);
        if (event.mask & IN_IGNORED || (event.len > 0 && as_source.skips("", event.name))) continue;
        seen = std::max(seen, event.mask & lost_or_moved ? Seen::folders : Seen::files);
    }
    return seen;
}

void Watch::wait() {
    auto seen = Seen::nothing;
    while (seen == Seen::nothing)
        if (is_ready(*events_, std::chrono::milliseconds(-1))) seen = read_events();
    for (int reads = 0; reads < longest_burst && is_ready(*events_, quiet); ++reads) seen = std::max(seen, read_events());
    if (seen == Seen::folders) begin();  // before anything is read, so that nothing in between is missed
}

}  // namespace disk
