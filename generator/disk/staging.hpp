// The new site while it is being written beside the old one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "disk/descriptor.hpp"
#include "disk/standing.hpp"
#include "site/site.hpp"

namespace disk {

/// The folder `.public.new`; removed again unless it was published. Every member throws Failure.
class Staging {
public:
    /// Removes what a killed build left under that name.
    explicit Staging(const Standing& standing);
    ~Staging();
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    /// Writes the files; those that are the `same` as before become hard links of the old ones and keep their time stamps.
    void write(const site::Site& site, const std::vector<char>& same);
    /// Carries over the user's dot-files, and the folders' rights.
    void keep(const site::Site& site);
    /// The one step: exchanges the folders. Then removes the old one; if that fails, the next build does it.
    void publish();

private:
    void make_folders(const site::Site& site);
    void make_folder(const std::string& path);
    void put(const site::File& file, bool same);
    void put_bytes(const std::string& path, std::string_view bytes);
    void take_over(const std::string& path);
    void copy(const std::string& path);
    void keep_entry(const std::string& name);
    void move_into_empty(int refusal);
    [[noreturn]] void refuse_exchange(int error) const;
    [[noreturn]] void fail(const std::string& path, int error) const;

    const Standing& standing_;
    Descriptor parent_, old_, new_;
};

}  // namespace disk
