//! The pages are put into the binary: rebuild when they change.

fn main() {
    println!("cargo::rerun-if-changed=../../ui/dist");
}
