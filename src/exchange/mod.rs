//! Files of other systems and our own export; an import is a plan, a preview, then commands.
