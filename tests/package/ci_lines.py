"""ci_lines.py FILE: the lines that a GitHub workflow or a GitLab pipeline runs, in its order, as a script of sh."""
import pathlib, sys

import yaml


def github_lines(workflow):
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if ("run" in step) == ("uses" in step):
                raise ValueError(f"a step runs or uses something: {step}")
            if "run" in step:
                yield step["run"].strip()


def gitlab_lines(pipeline):
    default = pipeline.get("default", {})
    for name, job in pipeline.items():
        if name != "default":
            yield from job.get("before_script", default.get("before_script", []))
            yield from job["script"]


def lines_of(path):
    told = yaml.safe_load(pathlib.Path(path).read_text())
    lines = list(github_lines(told) if "jobs" in told else gitlab_lines(told))
    if not lines or not all(isinstance(line, str) for line in lines):
        raise ValueError(f"{path} runs nothing, or what is no text: {lines}")
    return lines


if __name__ == "__main__":
    print("\n".join(lines_of(sys.argv[1])))
