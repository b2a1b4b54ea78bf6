"""Runs notebooks and compares what they show with what is stored in them. Called by .ci/notebooks."""

import argparse
import copy
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

CELL_SECONDS = 60
START_SECONDS = 60
COMPARED = ("text/plain", "text/html", "image/svg+xml")
LIBRARY = re.compile(r"(%maven org\.nutricoverage:coverage-notebook:)(\S+)")
LAST_HEADING = re.compile(r"^## What .*(?:does|do) not say", re.MULTILINE)
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def joined(text):
    return "".join(text) if isinstance(text, list) else text


def shown(cell):
    """What a reader sees below a cell: text printed, then each output in the forms that are compared."""
    printed = "".join(
        joined(o.text) for o in cell.outputs if o.output_type == "stream" and o.name == "stdout"
    )
    result = [("stdout", printed)] if printed else []
    for output in cell.outputs:
        if output.output_type == "error":
            result.append(("error", output.ename + ": " + output.evalue))
        elif output.output_type != "stream":
            forms = {form: joined(data) for form, data in output.data.items()}
            for form in sorted(forms):
                result.append((form, forms[form].rstrip("\n") if form in COMPARED else "present"))
    return result


def released(version):
    return version.removesuffix("-SNAPSHOT")


def form_of(notebook, version):
    """What can be said against a notebook without running it."""
    complaints = []
    for cell in notebook.cells:
        for loaded in LIBRARY.finditer(cell.source):
            if loaded.group(2) not in (version, released(version)):
                complaints.append(
                    "it loads %s and not %s; run .ci/notebooks --update" % (loaded.group(2), version)
                )
    kernel = notebook.metadata.get("kernelspec", {}).get("name")
    if kernel != "java":
        complaints.append("its kernelspec must be named java but is %s" % kernel)
    if not any(LIBRARY.search(cell.source) for cell in notebook.cells if cell.cell_type == "code"):
        complaints.append("no cell loads the library")
    last = notebook.cells[-1]
    if last.cell_type != "markdown" or not LAST_HEADING.search(last.source):
        complaints.append("it must end with a text headed '## What ... not say'")
    return complaints


def with_version(notebook, version):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = LIBRARY.sub(lambda found: found.group(1) + version, cell.source)
    return notebook


def first_difference(stored, now):
    for before, after in zip(stored + [None] * len(now), now + [None] * len(stored)):
        if before != after:
            return before, after
    return None, None


def excerpt(entry, other):
    """The text around the first character that differs."""
    if entry is None:
        return "(nothing)"
    kind, text = entry
    other_text = other[1] if other else ""
    same = 0
    while same < min(len(text), len(other_text)) and text[same] == other_text[same]:
        same += 1
    start = max(0, same - 60)
    return "%s %s" % (kind, repr(("..." if start else "") + text[start : same + 120]))


def run(path, notebook):
    """Runs a copy with no outputs and gives it back; complains by an exception."""
    fresh = copy.deepcopy(notebook)
    for cell in fresh.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    NotebookClient(
        fresh,
        timeout=CELL_SECONDS,
        startup_timeout=START_SECONDS,
        kernel_name="java",
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    for cell in fresh.cells:
        if cell.cell_type == "code":
            cell.outputs = with_joined_text(cell.outputs)
    return fresh


def with_joined_text(outputs):
    """A kernel sends printed text line by line; it is stored in one piece."""
    result = []
    for output in outputs:
        before = result[-1] if result else None
        if before and output.output_type == before.output_type == "stream" and output.name == before.name:
            before.text = joined(before.text) + joined(output.text)
        else:
            result.append(output)
    return result


def check(path, version, store_as):
    """Runs a notebook with a version of the library, then compares it or stores it with another."""
    stored = nbformat.read(path, as_version=4)
    if store_as:
        with_version(stored, version)
    complaints = form_of(stored, version)
    current = with_version(copy.deepcopy(stored), version)
    if complaints:
        return complaints
    try:
        fresh = run(path, current)
    except CellTimeoutError as e:
        return ["a cell took more than %d s: %s" % (CELL_SECONDS, str(e)[:300])]
    except DeadKernelError as e:
        return ["the kernel died: %s" % e]
    except CellExecutionError as e:
        return ["a cell failed: " + ANSI.sub("", str(e))[-1500:]]
    except RuntimeError as e:
        return ["the kernel did not start: %s" % e]
    if store_as:
        fresh.metadata.pop("language_info", None)
        nbformat.write(with_version(fresh, store_as), path)
        return []
    for number, (before, after) in enumerate(zip(stored.cells, fresh.cells), start=1):
        if before.cell_type != "code" or "volatile" in before.metadata.get("tags", []):
            continue
        if shown(before) != shown(after):
            was, now = first_difference(shown(before), shown(after))
            complaints.append(
                "cell %d shows something else\n    stored: %s\n    now:    %s"
                % (number, excerpt(was, now), excerpt(now, was))
            )
    return complaints


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--release", action="store_true")
    parser.add_argument("notebooks", nargs="*", type=pathlib.Path)
    asked = parser.parse_args()
    paths = asked.notebooks or sorted(pathlib.Path("notebooks").glob("*.ipynb"))
    store_as = None
    if asked.update or asked.release:
        store_as = released(asked.version) if asked.release else asked.version
    failed = 0
    for path in paths:
        started = time.monotonic()
        complaints = check(path.resolve(), asked.version, store_as)
        failed += bool(complaints)
        print("%-4s %s (%.0f s)" % ("FAIL" if complaints else "ok", path, time.monotonic() - started))
        for complaint in complaints:
            print("  " + complaint)
        sys.stdout.flush()
    print("Notebooks: %d passed, %d failed." % (len(paths) - failed, failed))
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
