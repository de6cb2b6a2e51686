Help

What a noun offers, with an example for each command.

  $ seguectl completion --help
  What a shell needs to complete seguectl's words

  Commands:
    completion bash  Print the completion script for bash
    completion zsh   Print the completion script for zsh
    completion fish  Print the completion script for fish

  Examples:
    Print the completion script for bash
      source <(seguectl completion bash)
    Print the completion script for zsh
      source <(seguectl completion zsh)
    Print the completion script for fish
      seguectl completion fish | source

  "seguectl completion VERB --help" says more about a command.

A command with its arguments, options and examples.

  $ seguectl plan list --help
  List stored plans, newest first

    seguectl plan list

  Options:
    --export NAME  Only plans of this export
    --limit N      At most so many (default 100)

  Examples:
    seguectl plan list
    The newest plan of an export
      seguectl plan list --export Spring --limit 1

A word that is not known is named, and nothing is done.

  $ seguectl export fly
  There is no command or option "export fly". Nothing was done.
  See --help for those there are.
  (segue.usage.unknown_option)
  [2]
  $ seguectl plan list --speed 9
  There is no command or option "--speed". Nothing was done.
  See --help for those there are.
  (segue.usage.unknown_option)
  [2]
  $ seguectl run list --limit none
  The value "none" of "--limit" cannot be used (give a number from 1 on). Nothing was done.
  Check the value and try again.
  (segue.usage.invalid)
  [2]
