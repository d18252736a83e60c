package dev.rebound.application.seeker;

/** The spelling that letters are written in. */
public enum Spelling {
    BRITISH,
    AMERICAN
}
