// An open file or folder of the operating system, closed when it goes out of scope.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace disk {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }
    int operator*() const { return number_; }
    /// False if the system had an error to tell that concerns what was written.
    bool close();

private:
    int number_ = -1;
};

/// A folder to be listed or to name paths from; empty with `errno` set if that fails. `at` may be AT_FDCWD.
Descriptor open_folder(int at, const std::string& path);

/// Whether `name` in `folder` (which may be AT_FDCWD) still stands for the open file.
bool still_names(int folder, const std::string& name, int file);

/// The words of an `errno` value: "Permission denied".
std::string words_of(int error);
/// What to do where the machine is to blame, such as a full disk or too many open files; for anything else `otherwise`.
std::string advice_for(int error, std::string otherwise);

inline constexpr size_t any_size = std::numeric_limits<size_t>::max();

/// Reads the whole file into `bytes`, again if somebody writes it meanwhile; 0 or the `errno` value: EISDIR or ENODEV for what is
/// no file, EFBIG for one of more than `most` bytes, ETXTBSY if the writing does not end.
int read_file(int file, std::string& bytes, size_t most = any_size);
/// Writes all `bytes`; 0 or the `errno` value.
int write_all(int file, std::string_view bytes);

}  // namespace disk
