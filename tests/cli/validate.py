#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""validate.py SCHEMAS RECORD: checks what seguectl printed against the schemas, by a validator that is not ours.

RECORD holds a line of JSON for each command that ran: what was typed, its exit code, standard output and standard error.
"""
import json
import pathlib
import sys

import jsonschema

GLOBAL_SWITCHES = {"--json", "--quiet", "--yes"}
GLOBAL_VALUES = {"--lang", "--workspace", "--progress"}


def words_of(typed):
    """The words behind the options that stand before the noun."""
    words = typed.split()
    while words and words[0].startswith("--"):
        option = words.pop(0)
        if option in GLOBAL_VALUES and words:
            words.pop(0)
    return words


def main():
    folder = pathlib.Path(sys.argv[1])
    shapes = json.loads((folder / "commands.json").read_text(encoding="utf-8"))
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.schema.json")}
    problems = []
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
            problems.append(f"{name} names another draft")

    def check(name, document, what):
        resolver = jsonschema.RefResolver(f"{folder.resolve().as_uri()}/{name}", schemas[name])
        validator = jsonschema.Draft202012Validator(
            schemas[name], resolver=resolver, format_checker=jsonschema.FormatChecker())
        for error in validator.iter_errors(document):
            place = "/".join(str(part) for part in error.absolute_path)
            problems.append(f"{what}: {name}: at '{place}': {error.message[:300]}")

    answered = set()
    documents = 0
    for line in pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        words = words_of(said["typed"])
        command = next((key for key in (" ".join(words[:2]), " ".join(words[:1])) if key in shapes), None)
        for progress in said["err"].splitlines():
            if not progress.startswith("{"):
                continue
            document = json.loads(progress)
            lines = {"sign_in_url": "sign-in-url.schema.json", "device_code": "device-code.schema.json"}
            schema = next((lines[key] for key in document if key in lines), "progress.schema.json")
            check(schema, document, said["typed"])
            documents += 1
        if command is not None and shapes[command] is None:
            continue  # a script, not a document
        if "--help" in words or (command is None and said["code"] != 2):
            continue
        try:
            document = json.loads(said["out"])
        except ValueError as error:
            problems.append(f"{said['typed']}: not one JSON document: {error}: {said['out'][:200]}")
            continue
        documents += 1
        if list(document) == ["error"]:
            check("error.schema.json", document, said["typed"])
        else:
            check(shapes[command], document, said["typed"])
            answered.add(command)
    for command, shape in shapes.items():
        if shape is not None and command not in answered:
            problems.append(f"no transcript shows the document of {command}")
    for problem in problems:
        print(problem)
    print(f"{documents} documents, {len(problems)} problems" if problems else f"{documents} documents fit")
    return 1 if problems or documents == 0 else 0


sys.exit(main())
