#include "disk/lock.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "disk/failure.hpp"

namespace disk {

Lock::Lock(const OutFolder& out) : path_((out.parent / out.lock()).string()) {
    constexpr int attempts = 100;  // each lost to a build that ended between our two steps
    for (int i = 0; i < attempts; ++i) {
        file_ = Descriptor(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
        const int unopened = file_ ? 0 : errno;
        if (unopened)
            throw Failure(
                "cannot write beside \"" + out.shown + "\": " + words_of(unopened),
                advice_for(unopened, "check that you have permission to write there, or name another folder with --out"));
        const int refused = ::flock(*file_, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
        if (refused == 0 && still_names(AT_FDCWD, path_, *file_)) return;
        if (refused == EWOULDBLOCK) break;
        if (refused) {
            ::unlink(path_.c_str());
            throw Failure("cannot lock \"" + out.shown + "\": " + words_of(refused), "name another folder with --out");
        }
    }
    throw Failure("another build is writing \"" + out.shown + "\" now", "wait until it has ended, then build again");
}

Lock::~Lock() { ::unlink(path_.c_str()); }

}  // namespace disk
