// Publishing to a place whose connection may be cut at any moment, over a carrier in memory.
#include "publish/elsewhere.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <stdexcept>

#include "disk/failure.hpp"

namespace {

struct Cut : std::runtime_error {
    Cut() : std::runtime_error("cut") {}
};

struct Place {
    std::map<std::string, std::string> files;
    int left = -1;  ///< files that are still carried before the connection is cut; below 0 it never is

    void carry() {
        if (left == 0) throw Cut();
        if (left > 0) --left;
    }
};

/// A file whose sending is cut is there in part.
class InMemory : public publish::Carrier {
public:
    explicit InMemory(Place& place) : place_(place) {}

    host::Sizes list() const override {
        host::Sizes sizes;
        for (const auto& [path, bytes] : place_.files) sizes[path] = bytes.size();
        return sizes;
    }

    std::optional<std::string> read(const std::string& path) const override {
        const auto file = place_.files.find(path);
        return file == place_.files.end() ? std::nullopt : std::optional(file->second);
    }

    void send(const publish::Parcel& files) override {
        for (const auto& [path, bytes] : files) {
            place_.files[path] = bytes.substr(0, bytes.size() / 2);
            place_.carry();
            place_.files[path] = bytes;
        }
    }

    void remove(const std::vector<std::string>& paths) override {
        for (const auto& path : paths) place_.carry(), place_.files.erase(path);
    }

private:
    Place& place_;
};

const model::PublishTarget target = [] {
    model::PublishTarget made;
    made.name = "live", made.remote = "web:site";
    return made;
}();

site::Site site_of(std::map<std::string, std::string> files) {
    site::Site site;
    for (auto& [path, bytes] : files) site.files.push_back({path, bytes, {}});
    return site;
}

void publish_to(Place& place, const site::Site& site, publish::Surroundings& around) {
    publish::Elsewhere there(target, std::make_unique<InMemory>(place), around);
    const auto plan = host::make_plan(host::manifest_of(site), there.manifest(), there.sizes());
    if (!plan.empty()) there.carry_out(plan, site);
}

/// What readers can ask for.
std::map<std::string, std::string> pages_at(const Place& place) {
    auto files = place.files;
    std::erase_if(files, [](const auto& file) { return file.first.starts_with(".csa-"); });
    return files;
}

std::map<std::string, std::string> some_files(std::mt19937& random) {
    std::map<std::string, std::string> files{{"index.html", "home " + std::to_string(random() % 1000)}};
    for (int i = 0; i < 12; ++i)
        if (random() % 3)
            files["page" + std::to_string(i) + "/index.html"] = std::string(1 + random() % 40, char('a' + random() % 26));
    return files;
}

}  // namespace

TEST_CASE("wherever the connection is cut, the next publication completes the site") {
    std::mt19937 random(20261128);
    for (int round = 0; round < 300; ++round) {
        const auto first = some_files(random), second = some_files(random);
        Place place;
        publish::Surroundings around;
        publish_to(place, site_of(first), around);
        CHECK(pages_at(place) == first);
        place.left = int(random() % 30);
        CAPTURE(place.left);
        try {
            publish_to(place, site_of(second), around);
        } catch (const Cut&) {
        }
        place.left = -1;
        publish_to(place, site_of(second), around);
        CHECK(pages_at(place) == second);
        CHECK(around.notices.empty());
    }
}

TEST_CASE("a file that somebody else changed in size or took away is sent again") {
    const auto site = site_of({{"index.html", "home"}, {"a/index.html", "a page"}});
    Place place;
    publish::Surroundings around;
    publish_to(place, site, around);
    place.files.erase("a/index.html"), place.files["index.html"] = "";
    publish_to(place, site, around);
    CHECK(pages_at(place) == std::map<std::string, std::string>{{"a/index.html", "a page"}, {"index.html", "home"}});
}

TEST_CASE("one spoilt manifest of two is survived in silence, two with a notice, and nothing is deleted then") {
    const auto site = site_of({{"index.html", "home"}});
    Place place;
    publish::Surroundings around;
    publish_to(place, site_of({{"index.html", "home"}, {"old/index.html", "old"}}), around);
    auto spoilt = place;
    spoilt.files[".csa-manifest-a.json"] = "[[[";
    publish_to(spoilt, site, around);
    CHECK(around.notices.empty());
    CHECK(pages_at(spoilt).at("index.html") == "home");
    place.files[".csa-manifest-a.json"] = place.files[".csa-manifest-b.json"] = "{}";
    publish_to(place, site, around);
    REQUIRE(around.notices.size() == 1);
    CHECK(around.notices[0].message ==
          "what was written down about the files at \"live\" cannot be read: every file is sent, none is deleted");
    CHECK(pages_at(place).contains("old/index.html"));
}

TEST_CASE("a website that somebody else put there is not touched") {
    Place place{{{"index.html", "theirs"}}};
    publish::Surroundings around;
    CHECK_THROWS_AS(publish_to(place, site_of({{"index.html", "ours"}}), around), disk::Failure);
    CHECK(place.files.at("index.html") == "theirs");
}
