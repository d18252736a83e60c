package dev.rebound.application.profile;

/** The spelling that letters are written in. */
public enum Spelling {
    BRITISH,
    AMERICAN
}
