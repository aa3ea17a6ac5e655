// A place where the site is published.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "host/plan.hpp"
#include "model/settings.hpp"
#include "site/site.hpp"

namespace publish {

/// What whoever publishes has to know, and what to do about it.
struct Notice {
    std::string message;
    std::string help;
};

class Destination {
public:
    virtual ~Destination() = default;

    /// What was written down there about the site that it holds; empty before the first.
    virtual host::Manifest manifest() const = 0;
    /// What is found there.
    virtual host::Sizes sizes() const = 0;
    /// Makes the plan's end true; killed or cut off at any moment it leaves a site that works, and the next time completes it.
    virtual void carry_out(const host::Plan& plan, const site::Site& site) = 0;
};

/// What the ways of publishing share with the program around them.
struct Surroundings {
    std::vector<std::string> inputs;  ///< folders that a build reads or replaces: nothing is published there
    std::vector<Notice> notices;      ///< added to
};

/// Holds the place's lock while it lives, where it has one. Throws Failure of disk or web, as the members do.
std::unique_ptr<Destination> open_destination(const model::PublishTarget& target, Surroundings& around);

/// Whether a web host shows at once what is published there.
bool is_served(const model::PublishTarget& target);

/// Whether the target keeps what was published before.
bool keeps_releases(const model::PublishTarget& target);

/// Serves the release before the current one; gives its name, or why there is none. Only where releases are kept.
tl::expected<std::string, Notice> go_back(const model::PublishTarget& target, const Surroundings& around);

/// What was written down about the site there has been spoilt: it is published as if for the first time.
Notice unreadable_manifest(const model::PublishTarget& target);

}  // namespace publish
