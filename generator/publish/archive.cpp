// A zip archive, to be handed to whoever runs the web host.
#include <optional>

#include "disk/failure.hpp"
#include "disk/rewrite_file.hpp"
#include "formats/zip.hpp"
#include "publish/destination.hpp"

namespace publish {
namespace {

class Archive : public Destination {
public:
    explicit Archive(const model::PublishTarget& target) : file_(target.archive) {
        if (!disk::exists(file_)) return;
        old_ = disk::read_file(file_);
        const auto json = formats::unzipped(old_, manifest_name);
        auto read = json ? host::read_manifest(*json) : std::nullopt;
        if (!read)
            throw disk::Failure("\"" + file_ + "\" is a file that this program did not write",
                                "name another file under \"archive\", or move it away");
        written_ = std::move(*read);
    }

    host::Manifest manifest() const override { return written_; }

    /// The archive appears whole or not at all: what was written down is what there is.
    host::Sizes sizes() const override { return host::sizes_of(written_); }

    void carry_out(const host::Plan& plan, const site::Site& site) override {
        const auto old = [&](const std::string& path) { return formats::unzipped(old_, path); };
        const auto all = host::carried_out(plan, site, manifest_name, old);
        std::vector<formats::Packed> files;
        for (const auto& file : all.files) files.push_back({file.path, file.bytes});
        disk::rewrite_file(file_, formats::zipped(files));
    }

private:
    static constexpr const char* manifest_name = ".csa-manifest.json";
    std::string file_;
    std::string old_;  ///< the bytes of the archive that is there
    host::Manifest written_;
};

}  // namespace

std::unique_ptr<Destination> open_archive(const model::PublishTarget& target, Surroundings&) {
    return std::make_unique<Archive>(target);
}

}  // namespace publish
