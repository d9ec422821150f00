"""`publish`, and `python -m publish`.

The front desk is imported when it is called, not before: processes that set pages import this module too, and need no desk.
"""

import gc
import sys


def main() -> int:
    """Run the command line; gives the exit code."""
    try:
        from publish import cli  # noqa: PLC0415
    except KeyboardInterrupt:  # Ctrl-C before the desk has opened: there is nobody to say so
        return 130
    code = cli.main()
    gc.freeze()  # else Python looks, while it ends, through all that a book has left, which the system takes back anyway
    return code


if __name__ == "__main__":
    sys.exit(main())
