#include "cli/destination.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "cli/output.hpp"
#include "disk/failure.hpp"
#include "disk/parcel.hpp"
#include "disk/releases.hpp"
#include "web/remote.hpp"

namespace cli {
namespace {

/// What was written down about the site there has been spoilt: it is published as if for the first time.
void tell_unreadable(const model::PublishTarget& target) {
    warn(
        "csa: what was written down about the files at \"{}\" cannot be read: every file is sent, none is deleted\n"
        "  help: delete pages that were removed from the content by hand, and see that nobody else writes to the "
        "files .csa-manifest…\n",
        target.name);
}

class Folder : public Destination {
public:
    Folder(const model::PublishTarget& target, const Options& options)
        : releases_(target.folder, not_for_releases(options)), keep_(size_t(target.keep)) {
        const auto json = releases_.read(manifest_name);
        auto read = json ? host::read_manifest(*json) : std::nullopt;
        if (read) written_ = std::move(*read);
        else if (json) tell_unreadable(target);
    }

    host::Manifest manifest() const override { return written_; }

    /// Nobody else writes there: what was written down is what there is.
    host::Sizes sizes() const override {
        host::Sizes sizes;
        for (const auto& [path, file] : written_.files) sizes[path] = file.size;
        return sizes;
    }

    void carry_out(const host::Plan& plan, const site::Site& site) override {
        auto release = site;
        for (const auto& [path, file] : plan.done.files)
            if (auto bytes = file.outgoing ? releases_.read(path) : std::nullopt)
                release.files.push_back({path, std::move(*bytes), {}});
        release.files.push_back({manifest_name, host::to_json(plan.done), {}});
        std::sort(release.files.begin(), release.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
        const auto names = releases_.names();
        const auto name = fmt::format("{:06}", names.empty() ? 1 : std::stoul(names.back()) + 1);
        releases_.add(name, release);
        releases_.switch_to(name);
        releases_.prune(keep_);
    }

private:
    static constexpr const char* manifest_name = ".csa-manifest.json";
    disk::Releases releases_;
    size_t keep_;
    host::Manifest written_;
};

/// The manifest is written to two files in turn, so that one of them is whole whenever the connection is cut.
class Elsewhere : public Destination {
public:
    explicit Elsewhere(const model::PublishTarget& target) : remote_(target.remote), sizes_(remote_.list()) {
        bool is_ours = false, is_known = false;
        for (const auto* name : manifest_names) {
            auto read = read_manifest(name);
            is_ours |= sizes_.erase(name) > 0;
            is_known |= read.has_value();
            if (read && read->number >= written_.number) written_ = std::move(*read);
        }
        if (is_ours && !is_known) tell_unreadable(target);
        if (!is_ours && sizes_.contains("index.html"))
            throw disk::Failure(fmt::format("\"{}\" holds a website that this program did not send", target.remote),
                                "empty the place, or name another one");
    }

    host::Manifest manifest() const override { return written_; }
    host::Sizes sizes() const override { return sizes_; }

    void carry_out(const host::Plan& plan, const site::Site& site) override {
        auto touched = plan.fresh;
        touched.insert(touched.end(), plan.changed.begin(), plan.changed.end());
        touched.insert(touched.end(), plan.gone.begin(), plan.gone.end());
        write_down(host::while_writing(written_, touched));
        for (const auto* paths : {&plan.fresh, &plan.changed})
            for (size_t from = 0; from < paths->size(); from += most_at_once)
                send(std::span(*paths).subspan(from, std::min(most_at_once, paths->size() - from)), plan, site);
        if (!plan.gone.empty()) remove(plan.gone);
        write_down(plan.done);
    }

private:
    std::optional<host::Manifest> read_manifest(const char* name) const {
        const auto found = sizes_.find(name);
        if (found == sizes_.end() || found->second > host::longest_manifest) return std::nullopt;
        const auto json = remote_.read(name);
        return json ? host::read_manifest(*json) : std::nullopt;
    }

    void send(std::span<const std::string> paths, const host::Plan& plan, const site::Site& site) {
        const disk::Parcel parcel;
        for (const auto& path : paths) parcel.put(path, site.find(path)->bytes);
        remote_.send(parcel.folder());
        if (paths.size() < most_at_once) return;  // the end writes down what little came last
        auto done = written_;
        for (const auto& path : paths) done.files[path] = plan.done.files.at(path);
        write_down(std::move(done));
    }

    void remove(const std::vector<std::string>& paths) {
        const disk::Parcel parcel;
        parcel.put("list", fmt::format("{}\n", fmt::join(paths, "\n")));
        remote_.remove(parcel.folder() + "/list");
    }

    void write_down(host::Manifest manifest) {
        manifest.number = written_.number + 1;
        const disk::Parcel parcel;
        parcel.put(manifest_names[manifest.number % manifest_names.size()], host::to_json(manifest));
        remote_.send(parcel.folder());
        written_ = std::move(manifest);
    }

    static constexpr std::array manifest_names{".csa-manifest-a.json", ".csa-manifest-b.json"};
    static constexpr size_t most_at_once = 500;  // files that are sent again if the connection is cut

    web::Remote remote_;
    host::Sizes sizes_;
    host::Manifest written_;
};

}  // namespace

const model::PublishTarget* find_target(const model::Settings& settings, const std::string& name) {
    const auto& all = settings.targets;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& target) { return target.name == name; });
    if (at != all.end()) return &*at;
    std::vector<std::string_view> known;
    for (const auto& target : all) known.push_back(target.name);
    warn("csa: there is no target \"{}\"\n  help: {}\n", name,
         known.empty() ? "list one under \"publish\" in site.yaml"
                       : report::did_you_mean(name, known, fmt::format("site.yaml has {}", fmt::join(known, ", "))));
    return nullptr;
}

bool has_address(const model::Settings& settings, const Options& options) {
    if (settings.address != model::Settings().address) return true;
    report::Report report;
    report.add(
        report::Kind::missing_key, {options.content + "/site.yaml", 1, 1},
        fmt::format("the key \"address\" is missing: the published pages would say that they stand at {}", settings.address),
        "add a line \"address: https://…\" that says where readers find the site");
    print(report, options);
    return false;
}

std::vector<std::string> not_for_releases(const Options& options) { return {options.content, options.theme, options.out}; }

std::unique_ptr<Destination> open_destination(const model::PublishTarget& target, const Options& options) {
    if (!target.folder.empty()) return std::make_unique<Folder>(target, options);
    return std::make_unique<Elsewhere>(target);
}

}  // namespace cli
