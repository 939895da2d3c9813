use super::*;

#[test]
#[ignore = "writes"]
fn write_hand() {
    let m = Model { version: "parties-1".into(), link_from: 500, ..Model::by_hand() };
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/party/models/parties-1.toml"), m.write())
        .unwrap();
}
